import { queryInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import type { AssociationDto } from '../association.dto';

/** Lists the associations that the caller's territory opened; the platform's lists all. */
@Injectable()
export class ListAssociations {
  constructor(private readonly source: DataSource) {}

  async listAssociations(caller: Caller): Promise<AssociationDto[]> {
    const rows = await queryInTenant<{
      organisation_id: string;
      name: string;
      rna: string | null;
      opened_at: string;
      members: string;
      invited: boolean;
    }>(this.source, caller, 'SELECT * FROM ancrage.list_associations()');
    return rows.map(({ organisation_id: id, opened_at: openedAt, members, ...row }) => ({
      id,
      name: row.name,
      rna: row.rna,
      openedAt,
      members: Number(members),
      invited: row.invited,
    }));
  }
}
