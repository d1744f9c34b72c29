import { randomUUID } from 'node:crypto';
import { areaOf, type AreaLevel } from '@ancrage/geography/boundaries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';
import type { CreateTerritoryDto, OpenedDto } from '../platform.dto';

/**
 * Opens a territory of reference, of any level, under the official name of its area. Refuses an area
 * that the shipped boundaries do not have, or that lies in no group, and one that is open already.
 */
@Injectable()
export class CreateTerritory {
  constructor(private readonly source: DataSource) {}

  async createTerritory(caller: Caller, input: CreateTerritoryDto): Promise<OpenedDto> {
    const area = areaOf(input.level as AreaLevel, input.code);
    if (!area) return refuse('territory.area_unknown', 'code', { value: input.code });
    return writeOnce(this.source, caller, {
      input: { route: 'createTerritory', ...input },
      write: async (transaction) => {
        const id = randomUUID();
        await transaction.query('SELECT ancrage.create_territory($1, $2, $3, $4, $5, $6, $7)', [
          id,
          area.level,
          area.code,
          area.epciCode,
          area.name,
          input.privateJobs,
          input.privateJobsSource,
        ]);
        return { id };
      },
    });
  }
}
