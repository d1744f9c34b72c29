import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Requires } from '../permission/permission.guard';
import { CharterDto, SignCharterDto } from './charter.dto';
import { ReadCharter } from './read-charter.query';
import { SignCharter } from './sign-charter/sign-charter';

/** The ethical charter: reading and signing it. */
@ApiTags('charter')
@Controller('api/charter')
export class CharterController {
  constructor(
    private readonly read: ReadCharter,
    private readonly sign: SignCharter,
  ) {}

  @Get()
  @Requires('company.read')
  @ApiOkResponse({ type: CharterDto })
  readCharter(@CurrentCaller() caller: Caller): Promise<CharterDto> {
    return this.read.readCharter(caller);
  }

  @Post('signature')
  @Requires('charter.sign')
  @HttpCode(204)
  @ApiNoContentResponse()
  signCharter(@CurrentCaller() caller: Caller, @Body() body: SignCharterDto): Promise<void> {
    return this.sign.signCharter(caller, body);
  }
}
