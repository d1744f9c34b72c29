import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Config } from '../http/config';
import { CurrentCaller, type Caller } from '../http/current-session';
import { CONFIG } from '../http/process-tokens';
import { readSession } from './read-session/read-session';
import { SessionDto } from './read-session/session.dto';
import { clearSessionCookie, sessionHashOf, setSessionCookie } from './session-cookie';
import { Public } from '../http/public-route';
import { SignInDto } from './sign-in/sign-in.dto';
import { SignIn } from './sign-in/sign-in';

/** Signing in, who is signed in, signing out. */
@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signInUseCase: SignIn,
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
  @ApiOkResponse({ type: SessionDto })
  readSession(@CurrentCaller() caller: Caller): SessionDto {
    return readSession(caller);
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
