import type { Role } from '@ancrage/contract/session/role';
import { readInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import type { PersonDto } from '../people.dto';

/** More than anybody means by one address or name. */
const FOUND_MAX = 20;

/** Finds people by a part of their address or name, for whoever handles their requests. */
@Injectable()
export class FindPeople {
  constructor(private readonly source: DataSource) {}

  async findPeople(caller: Caller, text: string): Promise<PersonDto[]> {
    const rows = await readInTenant(this.source, caller, (transaction) =>
      transaction.query<{
        user_id: string;
        display_name: string;
        email: string;
        created_at: string;
        memberships: { organisation: string; role: Role }[];
      }>('SELECT * FROM ancrage.find_people($1, $2)', [text.trim(), FOUND_MAX]),
    );
    return rows.map((row) => ({
      id: row.user_id,
      displayName: row.display_name,
      email: row.email,
      createdAt: row.created_at,
      memberships: row.memberships,
    }));
  }
}
