import { queryPrepared } from '@ancrage/database/prepared';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../http/config';
import type { Session } from '../http/current-session';
import { CONFIG } from '../http/process-tokens';
import { SESSION_IDLE } from './session-cookie';

/** A session, or the one that an API token stands for, as the database finds it. */
export interface SessionRow {
  readonly user_id: string;
  readonly organisation_id: string;
  readonly role: Session['role'];
  readonly actor: string;
  readonly display_name: string;
  readonly email: string;
  readonly organisation_name: string;
  readonly organisation_type: Session['organisationType'];
  readonly expires_at: string;
  readonly owes_factor: boolean;
  readonly scopes?: readonly string[];
}

/** Those who wait for the same session. */
interface Waiting {
  readonly hash: Buffer;
  readonly answers: ((row: SessionRow | null) => void)[];
  readonly failures: ((reason: unknown) => void)[];
}

/**
 * Finds the sessions of all requests that arrived in one turn of the event loop with one query: a
 * page asks for several things at once. Nothing is kept from one turn to the next, so that a
 * session that was ended is found by nobody who asks afterwards.
 */
@Injectable()
export class FindSessions {
  private waiting = new Map<string, Waiting>();

  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns Null for a session that is none, has expired or was ended. */
  findSession(hash: Buffer): Promise<SessionRow | null> {
    return new Promise((resolve, reject) => {
      const key = hash.toString('latin1');
      if (this.waiting.size === 0) setImmediate(() => void this.findAll());
      const same = this.waiting.get(key) ?? { hash, answers: [], failures: [] };
      same.answers.push(resolve);
      same.failures.push(reject);
      this.waiting.set(key, same);
    });
  }

  private async findAll(): Promise<void> {
    // In one order for every process: each of them notes when a session was last seen.
    const asked = [...this.waiting.values()].sort((a, b) => a.hash.compare(b.hash));
    this.waiting = new Map();
    try {
      const rows = await queryPrepared<SessionRow & { readonly place: number }>(
        this.source,
        `SELECT asked.place::int AS place, found.*
         FROM unnest($1::bytea[]) WITH ORDINALITY AS asked (hash, place)
         CROSS JOIN LATERAL ancrage.find_own_session(asked.hash, $2, $3) found`,
        [asked.map(({ hash }) => hash), SESSION_IDLE, this.config.secondFactorOf],
      );
      const byPlace = new Map(rows.map((row) => [row.place, row]));
      asked.forEach(({ answers }, index) => {
        for (const answer of answers) answer(byPlace.get(index + 1) ?? null);
      });
    } catch (error) {
      for (const { failures } of asked) for (const fail of failures) fail(error);
    }
  }
}
