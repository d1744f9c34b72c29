import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../http/config';
import { CONFIG } from '../../http/process-tokens';
import { Public } from '../../http/public-route';
import { Refuses } from '../../http/refuses';
import { placeOf } from '../open-session';
import { LinkTokenDto } from '../registration/registration.dto';
import { setSessionCookie } from '../session-cookie';
import { AnswerInvitation } from './answer-invitation';
import { AcceptedDto, AcceptInvitationDto, ReceivedInvitationDto } from './invitation.dto';

/**
 * Reading and answering an invitation by the secret of its link, which stands in the body and
 * never in an address, where logs would keep it.
 */
@ApiTags('invitation')
@Controller('api/received-invitation')
export class ReceivedInvitationController {
  constructor(
    private readonly answer: AnswerInvitation,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @Refuses('link.unknown', 'invitation.expired')
  @HttpCode(200)
  @ApiOkResponse({ type: ReceivedInvitationDto })
  readInvitation(@Body() { token }: LinkTokenDto): Promise<ReceivedInvitationDto> {
    return this.answer.readInvitation(token);
  }

  @Post('acceptance')
  @Public()
  @Refuses(
    'link.unknown',
    'invitation.expired',
    'session.wrong_credentials',
    'session.too_many_attempts',
  )
  @HttpCode(200)
  @ApiOkResponse({ type: AcceptedDto })
  async acceptInvitation(
    @Body() body: AcceptInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AcceptedDto> {
    const { token, signInLink } = await this.answer.acceptInvitation(body, placeOf(request));
    if (token !== null) setSessionCookie(reply, this.config, token);
    return { signedIn: token !== null, signInLink };
  }

  @Post('refusal')
  @Public()
  @Refuses('link.unknown', 'invitation.expired')
  @HttpCode(204)
  @ApiNoContentResponse()
  refuseInvitation(@Body() { token }: LinkTokenDto, @Req() request: FastifyRequest): Promise<void> {
    return this.answer.refuseInvitation(token, placeOf(request));
  }
}
