import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '@ancrage/contract/period/civil-date';
import { closingDay, quarterOf } from '@ancrage/contract/period/quarter';
import { connect } from '@ancrage/database/connect';
import { adoptMethod } from '@ancrage/ledger/adopt-method';
import { entryForAppending } from '@ancrage/ledger/append-entries';
import type { NewEntry } from '@ancrage/ledger/entry';
import { MethodTexts } from '@ancrage/ledger/methods-in-force';
import { RecentScores } from '@ancrage/series/recent-scores';
import { publishedMethod } from '@ancrage/worker/process/published-method';
import { KnownHistories } from '@ancrage/worker/score-company/known-histories';
import { scoreCompany, type Scoring } from '@ancrage/worker/score-company/score-company';
import { moveWindows } from '@ancrage/worker/sweep-stale/move-windows';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openReadyCompany, type TestCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom, TODAY } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { Session } from '../grounds/session';
import { publishStricterMethod } from '../recompute/new-method';

const OPEN = quarterOf(TODAY);
const TOMORROW = addDays(TODAY, 1);

/** Lets something happen between the reading of the books and the keeping of the scores. */
class MethodsWithAPause extends MethodTexts {
  meanwhile: (() => Promise<unknown>) | null = null;

  override async of(hashes: Iterable<string>) {
    const texts = await super.of(hashes);
    const work = this.meanwhile;
    this.meanwhile = null;
    await work?.();
    return texts;
  }
}

describe('what happens while a company is being scored', () => {
  let grounds: Grounds;
  let source: DataSource;
  let owner: DataSource;
  let methods: MethodsWithAPause;
  let scoring: Scoring;
  let company: TestCompany;
  let session: Session;

  beforeEach(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    source = await connect({ url: grounds.urlOf('ancrage_worker'), application: 'ancrage-tests' });
    owner = await connect({ url: grounds.ownerUrl, application: 'ancrage-tests' });
    await publishedMethod(source);
    methods = new MethodsWithAPause(source);
    scoring = { source, methods, histories: new KnownHistories(), recent: new RecentScores() };
    ({ company, session } = await openReadyCompany(grounds, 'Corderie de Toul-an-Dour'));
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 90));
    await moveWindows(source, TODAY);
  });
  afterEach(async () => {
    await owner.destroy();
    await source.destroy();
    await grounds.close();
  });

  const score = (day: string) => scoreCompany(scoring, day, { companyId: company.id });

  async function isStale(): Promise<boolean> {
    const { rows } = await grounds.owner.query<{ stale: boolean }>(
      `SELECT scored_version < wanted_version AS stale FROM ancrage.score_request
       WHERE company_id = $1 AND quarter = $2`,
      [company.id, OPEN],
    );
    return rows[0]?.stale ?? false;
  }

  async function kept(series: 'official' | 'live', quarter: string) {
    const { rows } = await grounds.owner.query<{ version: string; counted_on: string }>(
      `SELECT version, counted_on::text FROM ancrage.score_record
       WHERE company_id = $1 AND quarter = $2 AND series = $3 AND unit = 'company'
         AND method_hash = ancrage.method_in_force(quarter)`,
      [company.id, quarter, series],
    );
    return rows[0];
  }

  test('a method that is adopted meanwhile is counted by afterwards', async () => {
    await publishStricterMethod(grounds.owner, '9.0.0');
    methods.meanwhile = () => adoptMethod(owner, '9.0.0', OPEN, TODAY);
    await score(TODAY);
    expect([await isStale(), await kept('live', OPEN)]).toEqual([true, undefined]);
    await score(TODAY);
    expect([await isStale(), (await kept('live', OPEN))?.counted_on]).toEqual([false, TODAY]);
  });

  test('windows that move on at midnight are counted by afterwards', async () => {
    await score(TODAY);
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 3));
    methods.meanwhile = () => moveWindows(source, TOMORROW);
    await score(TODAY);
    expect([await isStale(), (await kept('live', OPEN))?.counted_on]).toEqual([true, TODAY]);
    await score(TOMORROW);
    expect([await isStale(), (await kept('live', OPEN))?.counted_on]).toEqual([false, TOMORROW]);
  });

  test('a declaration that comes meanwhile leaves its own quarters to be counted, no others', async () => {
    await score(TODAY);
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 5));
    methods.meanwhile = () => session.post('/api/commitments', meetingRoom(LAST_QUARTER, 6));
    const { landed } = await score(TODAY);
    expect(landed.map(({ quarter }) => quarter)).toContain(OPEN);
    expect(await isStale()).toBe(true);
    await score(TODAY);
    expect(await isStale()).toBe(false);
  });

  test('an entry that is recorded before the close and committed after it is in the official score', async () => {
    await score(TODAY);
    const api = new Client({ connectionString: grounds.urlOf('ancrage_api') });
    await api.connect();
    await api.query('BEGIN');
    await api.query(`SELECT set_config('app.organisation', $1, true)`, [company.id]);
    const { rows } = await api.query<{ version: string }>(
      'SELECT last_seq AS version FROM ancrage.append_entries($1, $2, $3, $4)',
      [company.id, randomUUID(), JSON.stringify([entryForAppending(zero())]), 'test'],
    );
    const closing = score(addDays(closingDay(OPEN), 1));
    await pause(500);
    await api.query('COMMIT');
    await api.end();
    await closing;
    expect((await kept('official', OPEN))?.version).toBe(rows[0]?.version);
  });
});

/** An answer to an indicator, as it is appended. */
function zero(): NewEntry<'answer'> {
  return {
    entryId: randomUUID(),
    subjectType: 'answer',
    subjectId: randomUUID(),
    action: 'declare',
    replaces: null,
    validFrom: TODAY,
    validTo: TODAY,
    reason: null,
    payload: { indicator: 'H1', quarter: OPEN, answer: 'zero', reason: null },
    text: null,
    touched: [OPEN],
  };
}
