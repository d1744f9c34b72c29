import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuse } from '../../http/problem-exception';
import type { OwnSessionDto } from './own-session.dto';

/** Lists and ends one's own sessions; another person's is as unknown as one that nobody has. */
@Injectable()
export class OwnSessions {
  constructor(private readonly source: DataSource) {}

  async listSessions(sessionHash: Buffer): Promise<OwnSessionDto[]> {
    const rows = await this.source.query<
      {
        id: string;
        organisation_name: string;
        created_at: Date;
        last_seen_at: Date;
        expires_at: Date;
        address: string | null;
        agent: string | null;
        current: boolean;
      }[]
    >('SELECT * FROM ancrage.list_own_sessions($1)', [sessionHash]);
    return rows.map((row) => ({
      id: row.id,
      organisationName: row.organisation_name,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      address: row.address,
      agent: row.agent,
      current: row.current,
    }));
  }

  async endSession(sessionHash: Buffer, id: string): Promise<void> {
    if ((await this.end(sessionHash, id)) === 0) refuse('session.not_found');
  }

  async endOtherSessions(sessionHash: Buffer): Promise<void> {
    await this.end(sessionHash, null);
  }

  private async end(sessionHash: Buffer, id: string | null): Promise<number> {
    const [row] = await this.source.query<{ ended: string }[]>(
      'SELECT ancrage.revoke_own_sessions($1, $2) AS ended',
      [sessionHash, id],
    );
    return Number(row?.ended ?? 0);
  }
}
