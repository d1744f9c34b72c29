import { queryInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import type { InvitationDto } from './invitation.dto';

/** Invitations shown, the latest first. */
const SHOWN_MAX = 200;

/** Lists the invitations of the caller's organisation. */
@Injectable()
export class ListInvitations {
  constructor(private readonly source: DataSource) {}

  async listInvitations(caller: Caller): Promise<InvitationDto[]> {
    const rows = await queryInTenant<{
      id: string;
      email: string;
      role: string;
      state: string;
      created_at: string;
      expires_at: string;
    }>(
      this.source,
      caller,
      `SELECT id, email, role, created_at, expires_at,
           CASE WHEN state = 'open' AND expires_at <= now() THEN 'expired' ELSE state END AS state
         FROM ancrage.invitation ORDER BY created_at DESC, id LIMIT $1`,
      [SHOWN_MAX],
    );
    return rows.map(({ id, email, role, state, created_at, expires_at }) => ({
      id,
      email,
      role,
      state,
      createdAt: created_at,
      expiresAt: expires_at,
    }));
  }
}
