import { randomUUID } from 'node:crypto';
import { epciOf } from '@ancrage/geography/boundaries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';
import type { CreateTerritoryDto, OpenedDto } from '../platform.dto';

/**
 * Opens a territory of reference under the official name of its EPCI. Refuses an EPCI that the
 * shipped boundaries do not have, and one that is open already.
 */
@Injectable()
export class CreateTerritory {
  constructor(private readonly source: DataSource) {}

  async createTerritory(caller: Caller, input: CreateTerritoryDto): Promise<OpenedDto> {
    const epci = epciOf(input.epciCode);
    if (!epci) return refuse('territory.epci_unknown', 'epciCode', { value: input.epciCode });
    return writeOnce(this.source, caller, {
      input: { route: 'createTerritory', ...input },
      write: async (transaction) => {
        const id = randomUUID();
        await transaction.query('SELECT ancrage.create_territory($1, $2, $3, $4, $5)', [
          id,
          epci.code,
          epci.name,
          input.privateJobs,
          input.privateJobsSource,
        ]);
        return { id };
      },
    });
  }
}
