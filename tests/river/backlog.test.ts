import { SCORE_BACKLOG, type BacklogScored } from '@ancrage/contract/message/score-backlog';
import type { QueueConnection } from '@ancrage/queue/connect';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany, type TestCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { BACKENDS, openGrounds, type Grounds } from '../grounds/grounds';
import { multiplyCompany } from '../grounds/multiply-company';
import { openQueueStore } from '../grounds/queue-store';
import { ScoreNews } from '../grounds/score-news';
import type { Session } from '../grounds/session';

/** Companies that are asked for one by one; more are a backlog. */
const ONE_BY_ONE = 100;
const COMPANIES = ONE_BY_ONE + 30;

/** After an upgrade of the engine, or when a quarter has closed, everybody is behind at once. */
describe.each(BACKENDS)('many companies that are behind, queues on %s', (queues) => {
  let grounds: Grounds;
  let store: QueueConnection;
  let company: TestCompany;
  let session: Session;
  const isBehind = async () => {
    const { rows } = await grounds.owner.query<{ behind: number }>(
      `SELECT count(DISTINCT company_id)::int AS behind FROM ancrage.score_request
       WHERE scored_version < wanted_version`,
    );
    return rows[0]?.behind ?? -1;
  };
  const leaveBehind = () =>
    grounds.owner.query(
      `UPDATE ancrage.score_request
       SET scored_version = -1, wanted_at = clock_timestamp() - interval '1 minute'
       WHERE quarter = $1`,
      [LAST_QUARTER],
    );
  const parts = async () => {
    const jobs: readonly { readonly returnvalue: BacklogScored }[] = await store
      .queue(SCORE_BACKLOG)
      .getCompleted();
    return jobs.map(({ returnvalue }) => returnvalue.companies);
  };

  beforeAll(async () => {
    grounds = await openGrounds({ queues });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    ({ company, session } = await openReadyCompany(grounds, 'Filature de Kerhoat'));
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 12));
    await eventually(
      () => dashboard(session, LAST_QUARTER),
      ({ pending, score }) => !pending && score !== null,
    );
    store = await openQueueStore(grounds);
    await grounds.worker.stop();
    await multiplyCompany(grounds, company.id, COMPANIES - 1);
    await leaveBehind();
    await grounds.worker.start();
  }, 180_000);
  afterAll(async () => {
    await store.close();
    await grounds.close();
  });

  test('are found in parts and scored, and an open dashboard hears of its own', async () => {
    const news = await ScoreNews.of(session);
    await eventually(isBehind, (behind) => behind === 0, 60_000);
    // What is left of them when they are looked for again may be few enough to ask one by one.
    const inParts = COMPANIES - ONE_BY_ONE;
    const scored = await eventually(parts, (found) => found.flat().length >= inParts, 30_000);
    const companies = scored.flat().map(({ companyId }) => companyId);
    expect(new Set(companies).size).toBe(companies.length);
    expect(scored.length).toBeGreaterThan(10);
    await news.landed(LAST_QUARTER, 1);
    news.close();
  }, 120_000);

  test('one that cannot be scored keeps none of the others waiting', async () => {
    await grounds.owner.query(
      `CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'not this one'; END $$;
       CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON ancrage.score_record FOR EACH ROW
         WHEN (NEW.company_id = '${company.id}') EXECUTE FUNCTION public.refuse()`,
    );
    await leaveBehind();
    await eventually(isBehind, (behind) => behind === 1, 60_000);
    const { rows } = await grounds.owner.query<{ id: string }>(
      `SELECT company_id AS id FROM ancrage.score_request WHERE scored_version < wanted_version`,
    );
    expect(rows.map(({ id }) => id)).toEqual([company.id]);
    await grounds.owner.query('DROP TRIGGER refuse ON ancrage.score_record');
    await eventually(isBehind, (behind) => behind === 0, 60_000);
  }, 180_000);
});
