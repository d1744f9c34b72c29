import { Module } from '@nestjs/common';
import { ReadTerritory } from './read-territory/read-territory.query';
import { TerritoryController } from './territory.controller';

/** What a territory reads: published snapshots alone. */
@Module({ controllers: [TerritoryController], providers: [ReadTerritory] })
export class TerritoryModule {}
