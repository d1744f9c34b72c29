import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Refuses } from '../http/refuses';
import { Requires } from '../permission/permission.guard';
import { ReadTerritory } from './read-territory/read-territory.query';
import { ReadTerritoryDto, TerritoryDto } from './territory.dto';

/** The territory's own page. */
@ApiTags('territory')
@Controller('api/territory')
export class TerritoryController {
  constructor(private readonly read: ReadTerritory) {}

  @Get()
  @Requires('territory.read')
  @Refuses('territory.not_published', 'territory.totals_only')
  @ApiOkResponse({ type: TerritoryDto })
  readTerritory(
    @CurrentCaller() caller: Caller,
    @Query() query: ReadTerritoryDto,
  ): Promise<TerritoryDto> {
    return this.read.readTerritory(caller, query.quarter);
  }
}
