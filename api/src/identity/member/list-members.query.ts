import { queryInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import type { MemberDto } from './member.dto';

/** Lists the members of the caller's organisation who have not left it, by name. */
@Injectable()
export class ListMembers {
  constructor(private readonly source: DataSource) {}

  async listMembers(caller: Caller): Promise<MemberDto[]> {
    const rows = await queryInTenant<{
      id: string;
      display_name: string;
      email: string;
      role: string;
      joined_at: string;
      last_used_at: string | null;
    }>(
      this.source,
      caller,
      `SELECT u.id, u.display_name, u.email, m.role, m.joined_at, m.last_used_at
         FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id
         WHERE m.left_at IS NULL ORDER BY lower(u.display_name), u.id`,
    );
    return rows.map((row) => ({
      id: row.id,
      displayName: row.display_name,
      email: row.email,
      role: row.role,
      joinedAt: row.joined_at,
      lastUsedAt: row.last_used_at,
      self: row.id === caller.userId,
    }));
  }
}
