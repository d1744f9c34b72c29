import { Module } from '@nestjs/common';
import { LedgerController } from './ledger.controller';
import { ListLateEntries } from './list-late-entries.query';
import { ProveInclusion } from './prove-inclusion.query';
import { ReadLedger } from './read-ledger.query';

/** What a company can know and prove of its own ledger. */
@Module({
  controllers: [LedgerController],
  providers: [ReadLedger, ListLateEntries, ProveInclusion],
})
export class LedgerModule {}
