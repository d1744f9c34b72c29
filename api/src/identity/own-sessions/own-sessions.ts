import { queryPrepared } from '@ancrage/database/prepared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';
import type { OwnSessionDto } from './own-session.dto';

/** Lists and ends one's own sessions; another person's is as unknown as one that nobody has. */
@Injectable()
export class OwnSessions {
  constructor(private readonly source: DataSource) {}

  async listSessions(sessionHash: Buffer): Promise<OwnSessionDto[]> {
    const rows = await queryPrepared<{
      id: string;
      organisation_name: string;
      created_at: string;
      last_seen_at: string;
      expires_at: string;
      address: string | null;
      agent: string | null;
      current: boolean;
    }>(this.source, 'SELECT * FROM ancrage.list_own_sessions($1)', [sessionHash]);
    return rows.map((row) => ({
      id: row.id,
      organisationName: row.organisation_name,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
      address: row.address,
      agent: row.agent,
      current: row.current,
    }));
  }

  async endSession(caller: Caller, sessionHash: Buffer, id: string): Promise<void> {
    await this.end(caller, sessionHash, id);
  }

  async endOtherSessions(caller: Caller, sessionHash: Buffer): Promise<void> {
    await this.end(caller, sessionHash, null);
  }

  private async end(caller: Caller, sessionHash: Buffer, id: string | null): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'endSessions', id },
      write: async (transaction) => {
        const [row] = await transaction.query<{ ended: string }>(
          'SELECT ancrage.revoke_own_sessions($1, $2) AS ended',
          [sessionHash, id],
        );
        if (id !== null && Number(row?.ended ?? 0) === 0) refuse('session.not_found');
      },
    });
  }
}
