import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { languageOf } from '../../http/language';
import { Public } from '../../http/public-route';
import { Refuses } from '../../http/refuses';
import { placeOf } from '../open-session';
import { BeginRegistration } from './begin-registration';
import { ConfirmRegistration } from './confirm-registration';
import {
  ConfirmRegistrationDto,
  LinkTokenDto,
  ReceivedRegistrationDto,
  RegisterDto,
  RegistrationOutcomeDto,
} from './registration.dto';

/** A company opens its account by itself. */
@ApiTags('registration')
@Controller('api/registrations')
export class RegistrationController {
  constructor(
    private readonly begin: BeginRegistration,
    private readonly confirm: ConfirmRegistration,
  ) {}

  @Post()
  @Public()
  @Refuses('session.too_many_attempts')
  @HttpCode(202)
  @ApiAcceptedResponse()
  async beginRegistration(
    @Body() body: RegisterDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const language = languageOf(request.headers['accept-language']);
    await this.begin.beginRegistration(body, { address: request.ip, language });
  }

  @Post('reading')
  @Public()
  @Refuses('link.unknown', 'link.expired')
  @HttpCode(200)
  @ApiOkResponse({ type: ReceivedRegistrationDto })
  readRegistration(@Body() { token }: LinkTokenDto): Promise<ReceivedRegistrationDto> {
    return this.confirm.readRegistration(token);
  }

  @Post('confirmation')
  @Public()
  @Refuses('link.unknown', 'link.expired')
  @HttpCode(200)
  @ApiOkResponse({ type: RegistrationOutcomeDto })
  confirmRegistration(
    @Body() body: ConfirmRegistrationDto,
    @Req() request: FastifyRequest,
  ): Promise<RegistrationOutcomeDto> {
    return this.confirm.confirmRegistration(body, placeOf(request));
  }
}
