import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  UseGuards,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, CurrentSessionHash, type Caller } from '../../http/current-session';
import { SubjectPathDto } from '../../http/subject-path.dto';
import { Refuses } from '../../http/refuses';
import { Requires } from '../../permission/permission.guard';
import { OwnSessionDto } from '../own-sessions/own-session.dto';
import { OwnSessions } from '../own-sessions/own-sessions';
import { ManageSecondFactor } from '../second-factor/manage-second-factor';
import {
  FactorCodeDto,
  FactorSecretDto,
  OwnPasswordDto,
  RecoveryCodesDto,
  SecondFactorDto,
} from '../second-factor/second-factor.dto';
import { ChangePasswordDto } from './account.dto';
import { ChangePassword } from './change-password';
import { WholeAccountGuard } from './whole-account.guard';

/** One's own account: password, second factor, sessions. */
@ApiTags('account')
@Controller('api/account')
export class AccountController {
  constructor(
    private readonly password: ChangePassword,
    private readonly factor: ManageSecondFactor,
    private readonly sessions: OwnSessions,
  ) {}

  @Put('password')
  @Requires('account.own')
  @UseGuards(WholeAccountGuard)
  @Refuses('account.opened_by_provider', 'session.too_many_attempts')
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(
    @CurrentCaller() caller: Caller,
    @CurrentSessionHash() hash: Buffer,
    @Body() body: ChangePasswordDto,
  ): Promise<void> {
    return this.password.changePassword(caller, hash, body);
  }

  @Get('sessions')
  @Requires('account.own')
  @ApiOkResponse({ type: [OwnSessionDto] })
  listSessions(@CurrentSessionHash() hash: Buffer): Promise<OwnSessionDto[]> {
    return this.sessions.listSessions(hash);
  }

  @Delete('sessions')
  @Requires('account.own')
  @HttpCode(204)
  @ApiNoContentResponse()
  endOtherSessions(
    @CurrentCaller() caller: Caller,
    @CurrentSessionHash() hash: Buffer,
  ): Promise<void> {
    return this.sessions.endOtherSessions(caller, hash);
  }

  @Delete('sessions/:id')
  @Requires('account.own')
  @HttpCode(204)
  @ApiNoContentResponse()
  endSession(
    @CurrentCaller() caller: Caller,
    @CurrentSessionHash() hash: Buffer,
    @Param() { id }: SubjectPathDto,
  ): Promise<void> {
    return this.sessions.endSession(caller, hash, id);
  }

  @Get('second-factor')
  @Requires('account.own')
  @ApiOkResponse({ type: SecondFactorDto })
  readSecondFactor(@CurrentSessionHash() hash: Buffer): Promise<SecondFactorDto> {
    return this.factor.readSecondFactor(hash);
  }

  @Post('second-factor')
  @Requires('account.own')
  @UseGuards(WholeAccountGuard)
  @Refuses('account.opened_by_provider', 'session.too_many_attempts')
  @HttpCode(200)
  @ApiOkResponse({ type: FactorSecretDto })
  beginSecondFactor(
    @CurrentCaller() caller: Caller,
    @CurrentSessionHash() hash: Buffer,
    @Body() { password }: OwnPasswordDto,
  ): Promise<FactorSecretDto> {
    return this.factor.beginSecondFactor(caller, hash, password);
  }

  @Post('second-factor/confirmation')
  @Requires('account.own')
  @UseGuards(WholeAccountGuard)
  @Refuses(
    'account.opened_by_provider',
    'session.second_factor_wrong',
    'session.second_factor_expired',
    'session.too_many_attempts',
  )
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesDto })
  confirmSecondFactor(
    @CurrentCaller() caller: Caller,
    @CurrentSessionHash() hash: Buffer,
    @Body() { code }: FactorCodeDto,
  ): Promise<RecoveryCodesDto> {
    return this.factor.confirmSecondFactor(caller, hash, code);
  }

  @Post('second-factor/recovery-codes')
  @Requires('account.own')
  @UseGuards(WholeAccountGuard)
  @Refuses('account.opened_by_provider', 'session.too_many_attempts')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesDto })
  renewRecoveryCodes(
    @CurrentCaller() caller: Caller,
    @CurrentSessionHash() hash: Buffer,
    @Body() { password }: OwnPasswordDto,
  ): Promise<RecoveryCodesDto> {
    return this.factor.renewRecoveryCodes(caller, hash, password);
  }

  @Post('second-factor/removal')
  @Requires('account.own')
  @UseGuards(WholeAccountGuard)
  @Refuses('account.opened_by_provider', 'session.too_many_attempts')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeSecondFactor(
    @CurrentCaller() caller: Caller,
    @CurrentSessionHash() hash: Buffer,
    @Body() { password }: OwnPasswordDto,
  ): Promise<void> {
    return this.factor.removeSecondFactor(caller, hash, password);
  }
}
