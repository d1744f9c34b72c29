import { quarterOf, shiftQuarter } from '@ancrage/contract/period/quarter';
import { connect } from '@ancrage/database/connect';
import { adoptMethod } from '@ancrage/ledger/adopt-method';
import { askRecomputation, readRecomputations } from '@ancrage/ledger/recomputation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import {
  dashboard,
  LAST_QUARTER,
  meetingRoom,
  TODAY,
  type Dashboard,
} from '../grounds/declarations';
import { demonstrationTemplate } from '../grounds/demonstration';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { ProblemBody, Session } from '../grounds/session';
import { publishStricterMethod } from './new-method';

const VERSION = '1.1.0';

/** Points of the indicator of which the new method asks more. */
function pointsOf({ score }: Dashboard): number {
  const indicators = (score?.indicators ?? []) as readonly { id: string; points?: number }[];
  return indicators.find(({ id }) => id === 'M1')?.points ?? -1;
}

describe('every company is recomputed under a new method', () => {
  let grounds: Grounds;
  let source: Awaited<ReturnType<typeof connect>>;
  let session: Session;
  let hash: string;
  let before: unknown;

  const scoresOf = async (method: string) => {
    const { rows } = await grounds.owner.query<{ rows: number; digest: string }>(
      `SELECT count(*)::int AS rows, md5(string_agg(company_id || unit || quarter || series ||
         coalesce(score::text, '-'), ',' ORDER BY company_id, unit, quarter, series)) AS digest
       FROM ancrage.score_record WHERE method_hash = $1 AND series = 'official'`,
      [method],
    );
    return rows[0];
  };
  const inForce = async () => {
    const { rows } = await grounds.owner.query<{ hash: string }>(
      'SELECT method_hash AS hash FROM ancrage.method_adoption ORDER BY from_quarter LIMIT 1',
    );
    return rows[0]?.hash ?? '';
  };

  beforeAll(async () => {
    grounds = await openGrounds({ template: await demonstrationTemplate() });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    source = await connect({ url: grounds.ownerUrl, application: 'ancrage-tests' });
    ({ session } = await openReadyCompany(grounds, 'Minoterie de Kerbel'));
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 400));
    await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => !view.pending,
    );
    hash = await publishStricterMethod(grounds.owner, VERSION);
    before = await scoresOf(await inForce());
  });
  afterAll(async () => {
    await source.destroy();
    await grounds.close();
  });

  test('chunk by chunk, through the death of the worker, while declarations are scored', async () => {
    const firstQuarter = shiftQuarter(quarterOf(TODAY), -3);
    const asked = { methodVersion: VERSION, firstQuarter, lastQuarter: quarterOf(TODAY) };
    expect(await askRecomputation(source, { ...asked, methodVersion: 'none' })).toBeNull();
    const id = await askRecomputation(source, asked);
    const progress = async () => (await readRecomputations(source)).find((one) => one.id === id);
    await eventually(progress, (one) => (one?.done ?? 0) > 0, 60_000);

    const declared = await session.post<{ version: number }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 10),
    );
    await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => !view.pending && view.score?.version === declared.body.version,
    );
    expect((await progress())?.finishedAt).toBeNull();

    await grounds.worker.kill();
    const cutOff = await progress();
    await grounds.worker.start();
    const seen: number[] = [];
    const end = await eventually(
      async () => {
        const one = await progress();
        seen.push(one?.done ?? 0);
        return one;
      },
      (one) => one?.finishedAt !== null,
      170_000,
    );
    expect(seen[0]).toBeGreaterThanOrEqual(cutOff?.done ?? 0);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(end?.done).toBe(end?.total);
    const { rows } = await grounds.owner.query<{ companies: number }>(
      `SELECT count(DISTINCT company_id)::int AS companies FROM ancrage.score_record
       WHERE method_hash = $1`,
      [hash],
    );
    expect(rows[0]?.companies).toBe(end?.total);
  });

  test('the scores that stood are untouched, and both are readable', async () => {
    expect(await scoresOf(await inForce())).toEqual(before);
    type Methods = Dashboard & { otherMethods: string[]; method: string | null };
    const route = `/api/score/dashboard?quarter=${LAST_QUARTER}`;
    const standing = (await session.get<Methods>(route)).body;
    const other = (await session.get<Methods>(`${route}&method=${VERSION}`)).body;
    expect(standing.otherMethods).toEqual([VERSION]);
    expect([standing.method, other.method]).toEqual([null, VERSION]);
    expect(pointsOf(standing)).toBeGreaterThan(0);
    expect(pointsOf(other)).toBeLessThan(pointsOf(standing));
    const nowhere = await session.get<ProblemBody>(`${route}&method=9`);
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'method.not_found']);
  });

  test('a method in force counts from its quarter on, and no closed quarter changes', async () => {
    const closed = shiftQuarter(quarterOf(TODAY), -2);
    await expect(adoptMethod(source, VERSION, closed, TODAY)).rejects.toThrow(/has closed/);
    const open = quarterOf(TODAY);
    await expect(adoptMethod(source, 'none', open, TODAY)).rejects.toThrow(/No method/);
    await adoptMethod(source, VERSION, open, TODAY);
    await expect(adoptMethod(source, VERSION, open, TODAY)).rejects.toThrow(/decided already/);
    const view = await eventually(
      () => dashboard(session),
      (seen) => !seen.pending,
      60_000,
    );
    const { rows } = await grounds.owner.query<{ method_hash: string }>(
      `SELECT DISTINCT method_hash FROM ancrage.score_record r
       WHERE quarter = $1 AND series = 'live' AND method_hash = ancrage.method_in_force(quarter)`,
      [open],
    );
    expect(rows).toEqual([{ method_hash: hash }]);
    expect(view.score?.state).not.toBeUndefined();
    expect(await scoresOf(hash)).not.toBeNull();
  });
});
