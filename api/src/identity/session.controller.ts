import { withoutTenant } from '@ancrage/database/in-tenant';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Config } from '../http/config';
import { CurrentCaller, CurrentSessionHash, type Caller } from '../http/current-session';
import { refuse } from '../http/problem-exception';
import { CONFIG } from '../http/process-tokens';
import { Public } from '../http/public-route';
import { Refuses } from '../http/refuses';
import { Requires } from '../permission/permission.guard';
import { placeOf } from './open-session';
import { ReadSession } from './read-session/read-session';
import { SessionDto } from './read-session/session.dto';
import { PassSecondFactor } from './second-factor/pass-second-factor';
import { FactorCodeDto } from './second-factor/second-factor.dto';
import { clearSessionCookie, sessionHashOf, setSessionCookie } from './session-cookie';
import { SignInDto } from './sign-in/sign-in.dto';
import { SignIn } from './sign-in/sign-in';
import { SwitchOrganisationDto } from './switch-organisation/switch-organisation.dto';
import { SwitchOrganisation } from './switch-organisation/switch-organisation';

/** Signing in, who is signed in, signing out. */
@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signInUseCase: SignIn,
    private readonly factor: PassSecondFactor,
    private readonly read: ReadSession,
    private readonly switchUseCase: SwitchOrganisation,
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @Refuses('session.wrong_credentials', 'session.too_many_attempts')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { token, needs } = await this.signInUseCase.signIn(body, placeOf(request));
    if (needs === 'secondFactor') {
      setSessionCookie(reply, this.config, token, 'pending');
      return refuse('session.second_factor_required', 'code');
    }
    setSessionCookie(reply, this.config, token);
  }

  @Post('second-factor')
  @Public()
  @Refuses(
    'session.second_factor_wrong',
    'session.second_factor_expired',
    'session.too_many_attempts',
  )
  @HttpCode(204)
  @ApiNoContentResponse()
  async passSecondFactor(
    @Body() { code }: FactorCodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const pending = sessionHashOf(request, this.config, 'pending');
    const token = await this.factor.passSecondFactor(pending, code, placeOf(request));
    clearSessionCookie(reply, this.config, 'pending');
    setSessionCookie(reply, this.config, token);
  }

  @Get()
  @Requires('account.own')
  @ApiOkResponse({ type: SessionDto })
  readSession(
    @CurrentCaller() caller: Caller,
    @CurrentSessionHash() hash: Buffer,
  ): Promise<SessionDto> {
    return this.read.readSession(caller, hash);
  }

  @Put('organisation')
  @Requires('account.own')
  @Refuses('session.organisation_unknown')
  @HttpCode(204)
  @ApiNoContentResponse()
  switchOrganisation(
    @Body() { organisationId }: SwitchOrganisationDto,
    @CurrentSessionHash() hash: Buffer,
  ): Promise<void> {
    return this.switchUseCase.switchOrganisation(hash, organisationId);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const hash = sessionHashOf(request, this.config);
    if (hash) {
      await withoutTenant(this.source, placeOf(request), (transaction) =>
        transaction.query('SELECT ancrage.close_session($1)', [hash]),
      );
    }
    clearSessionCookie(reply, this.config);
  }
}
