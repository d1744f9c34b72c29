import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../http/public-route';
import { Refuses } from '../../http/refuses';
import { placeOf } from '../open-session';
import { LostPasswordDto, NewPasswordDto } from './reset-password.dto';
import { ResetPassword } from './reset-password';

/** A lost password. */
@ApiTags('account')
@Controller('api/password-resets')
export class ResetPasswordController {
  constructor(private readonly reset: ResetPassword) {}

  @Post()
  @Public()
  @Refuses('session.too_many_attempts')
  @HttpCode(202)
  @ApiAcceptedResponse()
  beginReset(@Body() { email }: LostPasswordDto, @Req() request: FastifyRequest): Promise<void> {
    return this.reset.beginReset(email, request.ip);
  }

  @Post('completion')
  @Public()
  @Refuses('link.unknown', 'link.expired', 'session.too_many_attempts')
  @HttpCode(204)
  @ApiNoContentResponse()
  finishReset(@Body() body: NewPasswordDto, @Req() request: FastifyRequest): Promise<void> {
    return this.reset.finishReset(body, placeOf(request));
  }
}
