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
import { CurrentCaller, type Caller } from '../http/current-session';
import { refuse } from '../http/problem-exception';
import { CONFIG } from '../http/process-tokens';
import { Public } from '../http/public-route';
import { Requires } from '../permission/permission.guard';
import { ReadSession } from './read-session/read-session';
import { SessionDto } from './read-session/session.dto';
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
    private readonly read: ReadSession,
    private readonly switchUseCase: SwitchOrganisation,
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.signInUseCase.signIn({ ...body, address: request.ip });
    setSessionCookie(reply, this.config, token);
  }

  @Get()
  @Requires('account.own')
  @ApiOkResponse({ type: SessionDto })
  readSession(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<SessionDto> {
    return this.read.readSession(caller, sessionHashOf(request, this.config));
  }

  @Put('organisation')
  @Requires('account.own')
  @HttpCode(204)
  @ApiNoContentResponse()
  async switchOrganisation(
    @Body() body: SwitchOrganisationDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const hash = sessionHashOf(request, this.config);
    if (!hash) return refuse('session.required');
    await this.switchUseCase.switchOrganisation(hash, body.organisationId);
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
    if (hash) await this.source.query('SELECT ancrage.close_session($1)', [hash]);
    clearSessionCookie(reply, this.config);
  }
}
