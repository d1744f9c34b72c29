import { Module } from '@nestjs/common';
import { ComparisonController } from './comparison.controller';
import { DecideNaming } from './decide-naming/decide-naming';
import { ReadNaming } from './decide-naming/read-naming.query';
import { ReadStanding } from './read-standing/read-standing.query';
import { ReadTerritoryComparison } from './read-territory-comparison/read-territory-comparison.query';

/** What is compared, from published snapshots alone, and who is named in them. */
@Module({
  controllers: [ComparisonController],
  providers: [ReadStanding, ReadTerritoryComparison, ReadNaming, DecideNaming],
})
export class ComparisonModule {}
