import { closingDay, quarterOf, shiftQuarter } from '@ancrage/contract/period/quarter';
import { addDays } from '@ancrage/contract/period/civil-date';
import { connect } from '@ancrage/database/connect';
import { MethodTexts } from '@ancrage/ledger/methods-in-force';
import { publishedMethod } from '@ancrage/worker/process/published-method';
import { RecentScores } from '@ancrage/series/recent-scores';
import { KnownHistories } from '@ancrage/worker/score-company/known-histories';
import { scoreCompany, type Scoring } from '@ancrage/worker/score-company/score-company';
import { moveWindows } from '@ancrage/worker/sweep-stale/move-windows';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany, type TestCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom, TODAY } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';

const OPEN = quarterOf(TODAY);
const INDICATORS = ['H1', 'H2', 'S1', 'F1', 'F2', 'F3', 'C1', 'C2', 'C3'];

/** The worker's own steps, on days that have not come yet. */
describe('quarters open, end and close as days go by', () => {
  let grounds: Grounds;
  let company: TestCompany;
  let source: Awaited<ReturnType<typeof connect>>;
  let scoring: Scoring;

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    source = await connect({ url: grounds.urlOf('ancrage_worker'), application: 'ancrage-tests' });
    await publishedMethod(source);
    scoring = {
      source,
      methods: new MethodTexts(source),
      histories: new KnownHistories(),
      recent: new RecentScores(),
    };
    const ready = await openReadyCompany(grounds, 'Corderie de la Laïta');
    company = ready.company;
    await ready.session.post('/api/commitments', meetingRoom(LAST_QUARTER, 90));
    for (const indicator of INDICATORS) {
      const zero = { indicator, quarter: OPEN, answer: 'zero' };
      const answer = await ready.session.post('/api/answers', zero);
      expect(answer.status).toBe(201);
    }
  });
  afterAll(async () => {
    await source.destroy();
    await grounds.close();
  });

  const on = async (today: string) => {
    await moveWindows(source, today);
    await scoreCompany(scoring, today, { companyId: company.id });
  };
  const kept = async (quarter: string, series: 'official' | 'live') => {
    const { rows } = await grounds.owner.query<{ score: number | null; input_digest: string }>(
      `SELECT score, input_digest FROM ancrage.score_record
       WHERE company_id = $1 AND quarter = $2 AND series = $3 AND unit = 'company'`,
      [company.id, quarter, series],
    );
    return rows[0] ?? null;
  };

  test('what is declared after the close moves the revised score, never the official one', async () => {
    const closed = shiftQuarter(OPEN, -1);
    const after = addDays(closingDay(closed), 1);
    await on(after > TODAY ? after : TODAY);
    const before = await kept(closed, 'official');
    const live = await kept(closed, 'live');
    expect(before).not.toBeNull();
    expect(before?.score).toBeNull();
    expect(live?.input_digest).not.toBe(before?.input_digest);
    await on(addDays(after > TODAY ? after : TODAY, 1));
    expect(await kept(closed, 'official')).toEqual(before);
  });

  test('an open quarter is counted up to its day, and has its own window once it has ended', async () => {
    const open = await kept(OPEN, 'live');
    expect(open?.score).not.toBeNull();
    const next = shiftQuarter(OPEN, 1);
    const soonAfter = addDays(closingDay(OPEN), -30);
    await on(soonAfter);
    const ended = await kept(OPEN, 'live');
    expect(quarterOf(soonAfter)).toBe(next);
    expect(ended?.input_digest).not.toBe(open?.input_digest);
    expect(await kept(OPEN, 'official')).toBeNull();
    expect(await kept(next, 'live')).not.toBeNull();
  });

  test('at its close the official score is the one that was known, and it stays', async () => {
    await on(addDays(closingDay(OPEN), 1));
    const official = await kept(OPEN, 'official');
    expect(official?.score).toBe((await kept(OPEN, 'live'))?.score);
    await expect(
      grounds.owner.query(
        `UPDATE ancrage.score_record SET score = 100 WHERE company_id = $1 AND series = 'official'`,
        [company.id],
      ),
    ).rejects.toThrow('immutable');
  });

  test('quarters during which no worker ran are asked for all the same', async () => {
    const later = addDays(closingDay(shiftQuarter(OPEN, 3)), 1);
    await on(later);
    for (const step of [1, 2, 3]) {
      expect(await kept(shiftQuarter(OPEN, step), 'official')).not.toBeNull();
    }
  });
});
