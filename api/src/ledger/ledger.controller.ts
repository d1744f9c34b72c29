import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Refuses } from '../http/refuses';
import { Requires } from '../permission/permission.guard';
import {
  InclusionProofDto,
  LateEntriesDto,
  LateEntriesFilterDto,
  LedgerDto,
  ProofDayDto,
} from './ledger.dto';
import { ListLateEntries } from './list-late-entries.query';
import { ProveInclusion } from './prove-inclusion.query';
import { ReadLedger } from './read-ledger.query';

/** The register: that nothing was changed behind anybody's back, and what came late. */
@ApiTags('ledger')
@Controller('api/ledger')
export class LedgerController {
  constructor(
    private readonly read: ReadLedger,
    private readonly late: ListLateEntries,
    private readonly prove: ProveInclusion,
  ) {}

  @Get()
  @Requires('commitment.read')
  @ApiOkResponse({ type: LedgerDto })
  readLedger(@CurrentCaller() caller: Caller): Promise<LedgerDto> {
    return this.read.readLedger(caller);
  }

  @Get('late-entries')
  @Requires('commitment.read')
  @Refuses('commitment.period_reversed')
  @ApiOkResponse({ type: LateEntriesDto })
  listLateEntries(
    @CurrentCaller() caller: Caller,
    @Query() filter: LateEntriesFilterDto,
  ): Promise<LateEntriesDto> {
    return this.late.listLateEntries(caller, filter);
  }

  @Get('proof')
  @Requires('commitment.read')
  @Refuses('ledger.not_anchored')
  @ApiOkResponse({ type: InclusionProofDto })
  proveInclusion(
    @CurrentCaller() caller: Caller,
    @Query() query: ProofDayDto,
  ): Promise<InclusionProofDto> {
    return this.prove.proveInclusion(caller, query);
  }
}
