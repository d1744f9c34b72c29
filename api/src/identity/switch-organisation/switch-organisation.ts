import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuse } from '../../http/problem-exception';

/**
 * Turns a session to another organisation of the same person, which is also the one that the next
 * sign-in opens. Refuses one of which they are no member like one that does not exist.
 */
@Injectable()
export class SwitchOrganisation {
  constructor(private readonly source: DataSource) {}

  async switchOrganisation(tokenHash: Buffer, organisationId: string): Promise<void> {
    const [row] = await this.source.query<{ switched: boolean }[]>(
      'SELECT ancrage.switch_organisation($1, $2) AS switched',
      [tokenHash, organisationId],
    );
    if (!row?.switched) refuse('session.organisation_unknown', 'organisationId');
  }
}
