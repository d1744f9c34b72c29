import { Body, Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Refuses } from '../http/refuses';
import { Requires } from '../permission/permission.guard';
import {
  ComparedQuarterDto,
  DecideNamingDto,
  NamingDto,
  StandingDto,
  TerritoryComparisonDto,
} from './comparison.dto';
import { DecideNaming } from './decide-naming/decide-naming';
import { ReadNaming } from './decide-naming/read-naming.query';
import { ReadStanding } from './read-standing/read-standing.query';
import { ReadTerritoryComparison } from './read-territory-comparison/read-territory-comparison.query';

/** Comparison: a company among its peers, a territory over its hierarchy, consent to be named. */
@ApiTags('comparison')
@Controller('api')
export class ComparisonController {
  constructor(
    private readonly standing: ReadStanding,
    private readonly territory: ReadTerritoryComparison,
    private readonly naming: ReadNaming,
    private readonly decision: DecideNaming,
  ) {}

  @Get('score/standing')
  @Requires('score.read')
  @ApiOkResponse({ type: StandingDto })
  readStanding(
    @CurrentCaller() caller: Caller,
    @Query() { quarter }: ComparedQuarterDto,
  ): Promise<StandingDto> {
    return this.standing.readStanding(caller, quarter);
  }

  @Get('territory/comparison')
  @Requires('territory.read')
  @Refuses('territory.not_published')
  @ApiOkResponse({ type: TerritoryComparisonDto })
  readTerritoryComparison(
    @CurrentCaller() caller: Caller,
    @Query() { quarter }: ComparedQuarterDto,
  ): Promise<TerritoryComparisonDto> {
    return this.territory.readComparison(caller, quarter);
  }

  @Get('company/naming')
  @Requires('company.read')
  @ApiOkResponse({ type: NamingDto })
  readNaming(@CurrentCaller() caller: Caller): Promise<NamingDto> {
    return this.naming.readNaming(caller);
  }

  @Put('company/naming')
  @Requires('naming.decide')
  @HttpCode(204)
  @ApiNoContentResponse()
  decideNaming(@CurrentCaller() caller: Caller, @Body() { named }: DecideNamingDto): Promise<void> {
    return this.decision.decideNaming(caller, named);
  }
}
