import { randomUUID } from 'node:crypto';
import { connect } from '@ancrage/database/connect';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { ProblemBody } from '../grounds/session';

/** More than the API has connections. */
const WRITES = 14;

describe('a process falls silent while it holds the ledger of a company', () => {
  let grounds: Grounds;
  let silent: DataSource;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    silent = await connect({ url: grounds.urlOf('ancrage_worker'), application: 'essai' });
  });
  afterAll(async () => {
    await silent.destroy();
    await grounds.close();
  });

  test('others are served, its own writes are told to come again, and are then done', async () => {
    const held = await openReadyCompany(grounds, 'Tonnellerie de Kerdual');
    const other = await openReadyCompany(grounds, 'Miroiterie du Ter');
    const runner = silent.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`SELECT set_config('app.organisation', $1, true)`, [held.company.id]);
    await runner.query('SELECT * FROM ancrage.append_entries($1, $2, $3, $4)', [
      held.company.id,
      randomUUID(),
      JSON.stringify([answerEntry()]),
      'essai',
    ]);

    const keys = Array.from({ length: WRITES }, () => randomUUID());
    const write = (key: string) =>
      held.session.post<ProblemBody>('/api/commitments', meetingRoom(LAST_QUARTER, 5), key);
    const started = Date.now();
    const writes = Promise.all(keys.map(write));
    // Once those that may wait in the database do.
    await eventually(
      () => waitingForLocks(grounds),
      (count) => count > 0,
    );
    const asked = Date.now();
    expect((await other.session.get('/api/score/dashboard')).status).toBe(200);
    expect((await fetch(`${grounds.apiUrl}/health/ready`)).status).toBe(200);
    const declared = await other.session.post('/api/commitments', meetingRoom(LAST_QUARTER, 5));
    expect(declared.status).toBe(201);
    expect(Date.now() - asked).toBeLessThan(2000);

    const answers = await writes;
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      keys.map(() => [503, 'request.unavailable']),
    );
    expect(Date.now() - started).toBeLessThan(10_000);

    // PostgreSQL ends the silent transaction: the same key then does what was asked.
    const [key = ''] = keys;
    const again = await eventually(
      () => write(key),
      ({ status }) => status !== 503,
    );
    expect(again.status).toBe(201);
    await expect(runner.query('SELECT 1')).rejects.toThrow();
    await runner.release();
    const [usable] = await silent.query<{ one: number }[]>('SELECT 1 AS one');
    expect(usable).toEqual({ one: 1 });
    const { rows } = await grounds.owner.query<{ subject_type: string }>(
      `SELECT subject_type FROM ancrage.ledger_entry
       WHERE company_id = $1 AND subject_type IN ('answer', 'commitment', 'realisation')
       ORDER BY seq`,
      [held.company.id],
    );
    expect(rows.map((row) => row.subject_type)).toEqual(['commitment', 'realisation']);
  });

  test('a write that PostgreSQL undid to break a deadlock is done all the same', async () => {
    const { company, session } = await openReadyCompany(grounds, 'Taillanderie du Moulin');
    await eventually(
      () => dashboard(session),
      (view) => !view.pending,
    );
    const client = new Client({ connectionString: grounds.ownerUrl });
    await client.connect();
    // The write waits first, so that it is the one that finds the deadlock.
    await client.query("SET deadlock_timeout = '1min'");
    await client.query('BEGIN');
    const lock = (order: string) =>
      client.query(
        `SELECT FROM ancrage.score_request WHERE ctid = (SELECT ctid FROM ancrage.score_request
           WHERE company_id = $1 AND quarter >= $2 ORDER BY quarter ${order} LIMIT 1) FOR UPDATE`,
        [company.id, LAST_QUARTER],
      );
    await lock('DESC');
    const writing = session.post('/api/commitments', meetingRoom(LAST_QUARTER, 5));
    await eventually(
      () => waitingForLocks(grounds),
      (count) => count > 0,
    );
    await lock('ASC');
    await client.query('COMMIT');
    await client.end();
    expect((await writing).status).toBe(201);
    const { rows } = await grounds.owner.query<{ deadlocks: string }>(
      `SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`,
    );
    expect(Number(rows[0]?.deadlocks)).toBe(1);
  });
});

function answerEntry() {
  return {
    entryId: randomUUID(),
    subjectType: 'answer',
    subjectId: randomUUID(),
    action: 'declare',
    validFrom: '2026-01-01',
    payload: {},
    touched: [],
  };
}

async function waitingForLocks({ owner }: Grounds): Promise<number> {
  const { rows } = await owner.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting ?? 0;
}
