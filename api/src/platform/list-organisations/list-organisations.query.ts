import type { OrganisationType } from '@ancrage/contract/session/role';
import { queryInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import type { ListOrganisationsDto, OrganisationsDto } from '../platform.dto';

/** More than a person reads: beyond, one searches. */
const SHOWN_MAX = 100;

/** Lists the organisations of the platform, by name. */
@Injectable()
export class ListOrganisations {
  constructor(private readonly source: DataSource) {}

  async listOrganisations(caller: Caller, asked: ListOrganisationsDto): Promise<OrganisationsDto> {
    const rows = await queryInTenant<{
      organisation_id: string;
      name: string;
      type: OrganisationType;
      created_at: string;
      number: string | null;
      members: string;
      private_jobs: number | null;
      private_jobs_source: string | null;
      level: string | null;
      total: string;
    }>(this.source, caller, 'SELECT * FROM ancrage.list_organisations($1, $2, $3)', [
      asked.type ?? null,
      asked.text?.trim() || null,
      SHOWN_MAX,
    ]);
    return {
      items: rows.map((row) => ({
        id: row.organisation_id,
        name: row.name,
        type: row.type,
        createdAt: row.created_at,
        number: row.number,
        members: Number(row.members),
        privateJobs: row.private_jobs,
        privateJobsSource: row.private_jobs_source,
        level: row.level,
      })),
      total: Number(rows[0]?.total ?? 0),
    };
  }
}
