import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../../http/current-session';
import { Refuses } from '../../http/refuses';
import { Requires } from '../../permission/permission.guard';
import { ManageProvider } from './manage-provider';
import { SetProviderDto, SingleSignOnDto } from './single-sign-on.dto';

/** Setting an organisation's own sign-in. */
@ApiTags('sso')
@Controller('api/single-sign-on')
export class SingleSignOnController {
  constructor(private readonly manage: ManageProvider) {}

  @Get()
  @Requires('sso.manage')
  @ApiOkResponse({ type: SingleSignOnDto })
  readProvider(@CurrentCaller() caller: Caller): Promise<SingleSignOnDto> {
    return this.manage.readProvider(caller);
  }

  @Put()
  @Requires('sso.manage')
  @Refuses('member.not_found')
  @HttpCode(204)
  @ApiNoContentResponse()
  setProvider(@CurrentCaller() caller: Caller, @Body() body: SetProviderDto): Promise<void> {
    return this.manage.setProvider(caller, body);
  }

  @Delete()
  @Requires('sso.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeProvider(@CurrentCaller() caller: Caller): Promise<void> {
    return this.manage.removeProvider(caller);
  }
}
