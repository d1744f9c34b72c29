import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../http/config';
import { ProblemException } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { Public } from '../../http/public-route';
import { SubjectPathDto } from '../../http/subject-path.dto';
import { placeOf } from '../open-session';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../session-cookie';
import { SignOn } from './sign-on';

/**
 * Signing in by an organisation's provider. A person stands in front of it, so a refusal leads back
 * to the sign-in page, which says it.
 */
@ApiTags('sso')
@Controller('api/sign-on')
export class SignOnController {
  constructor(
    private readonly signOn: SignOn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':id/callback')
  @Public()
  @ApiResponse({ status: 302, description: 'Into the product, or back to the sign-in page' })
  async finishSignOn(
    @Param() { id }: SubjectPathDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.orBack(reply, async () => {
      const state = sessionTokenOf(request, this.config, 'signOn');
      const query = request.url.split('?')[1] ?? '';
      const token = await this.signOn.finishSignOn(id, state, query, placeOf(request));
      clearSessionCookie(reply, this.config, 'signOn');
      setSessionCookie(reply, this.config, token);
      return '/';
    });
  }

  @Get(':id')
  @Public()
  @ApiResponse({ status: 302, description: 'To the organisation’s provider' })
  async beginSignOn(@Param() { id }: SubjectPathDto, @Res() reply: FastifyReply): Promise<void> {
    await this.orBack(reply, async () => {
      const { address, state } = await this.signOn.beginSignOn(id);
      setSessionCookie(reply, this.config, state, 'signOn');
      return address;
    });
  }

  private async orBack(reply: FastifyReply, work: () => Promise<string>): Promise<void> {
    let target: string;
    try {
      target = await work();
    } catch (error) {
      if (!(error instanceof ProblemException)) throw error;
      target = `/connexion?refus=${encodeURIComponent(error.problems[0].code)}`;
    }
    await reply.status(302).header('location', target).send();
  }
}
