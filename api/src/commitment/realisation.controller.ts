import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Refuses } from '../http/refuses';
import { SubjectPathDto } from '../http/subject-path.dto';
import { Requires } from '../permission/permission.guard';
import {
  CorrectRealisationDto,
  DeclaredDto,
  ValidateDeliveriesDto,
  WithdrawDto,
} from './commitment.dto';
import { CorrectRealisation } from './correct-realisation/correct-realisation';
import { ValidateDeliveries } from './validate-deliveries/validate-deliveries';
import { Withdraw } from './withdraw/withdraw';

/** Deliveries: correcting, withdrawing and validating them. */
@ApiTags('commitment')
@Controller('api/realisations')
export class RealisationController {
  constructor(
    private readonly correct: CorrectRealisation,
    private readonly withdraw: Withdraw,
    private readonly validate: ValidateDeliveries,
  ) {}

  @Post('validations')
  @Requires('commitment.validate')
  @Refuses('commitment.not_found', 'validation.own_declaration')
  @HttpCode(204)
  @ApiNoContentResponse()
  validateDeliveries(
    @CurrentCaller() caller: Caller,
    @Body() { entryIds }: ValidateDeliveriesDto,
  ): Promise<void> {
    return this.validate.validateDeliveries(caller, entryIds);
  }

  @Post(':id/corrections')
  @Requires('commitment.declare')
  @ApiCreatedResponse({ type: DeclaredDto })
  correctRealisation(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: CorrectRealisationDto,
  ): Promise<DeclaredDto> {
    return this.correct.correctRealisation(caller, id, body);
  }

  @Post(':id/withdrawal')
  @Requires('commitment.declare')
  @ApiCreatedResponse({ type: DeclaredDto })
  withdrawRealisation(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: WithdrawDto,
  ): Promise<DeclaredDto> {
    return this.withdraw.withdrawRealisation(caller, id, body);
  }
}
