import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../../http/current-session';
import { Requires } from '../../permission/permission.guard';
import { ManageSettings } from './manage-settings';
import { SettingsDto, SettingsReadDto } from './setting.dto';

/** What an organisation decides for all of its members. */
@ApiTags('setting')
@Controller('api/settings')
export class SettingController {
  constructor(private readonly settings: ManageSettings) {}

  @Get()
  @Requires('setting.manage')
  @ApiOkResponse({ type: SettingsReadDto })
  readSettings(@CurrentCaller() caller: Caller): Promise<SettingsReadDto> {
    return this.settings.readSettings(caller);
  }

  @Put()
  @Requires('setting.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  changeSettings(@CurrentCaller() caller: Caller, @Body() body: SettingsDto): Promise<void> {
    return this.settings.changeSettings(caller, body);
  }
}
