import { latestClosedQuarter } from '@ancrage/contract/period/quarter';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TODAY } from '../grounds/declarations';
import { demonstrationTemplate } from '../grounds/demonstration';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { publishStricterMethod } from '../recompute/new-method';

interface Snapshot {
  readonly own: { state: string; pillars: { id: string; points: number | null }[] };
  readonly distribution: { firstQuartile: number; median: number; thirdQuartile: number };
  readonly members: { scored: number };
  readonly volumes: { indicator: string; total?: number; hidden?: true }[];
}

describe("a territory's snapshot is what its companies' official scores add to", () => {
  let grounds: Grounds;
  const quarter = latestClosedQuarter(TODAY);

  beforeAll(async () => {
    grounds = await openGrounds({ template: await demonstrationTemplate() });
  });
  afterAll(() => grounds.close());

  test.each(['200042174', '200043123', '242900694'])('territory %s', async (code) => {
    const published = await grounds.owner.query<{ body: Snapshot }>(
      'SELECT body FROM ancrage.published_territory WHERE territory_code = $1 AND quarter = $2',
      [code, quarter],
    );
    const body = published.rows[0]?.body;
    if (!body) throw new Error('Nothing is published');
    const units = await grounds.owner.query<{
      state: string;
      score: number;
      volumes: Record<string, number>;
    }>(
      `SELECT state, score, (SELECT jsonb_object_agg(i->>'id', i->'volume')
         FROM jsonb_array_elements(result->'indicators') i) AS volumes
       FROM ancrage.score_record WHERE series = 'official' AND quarter = $2
         AND (CASE WHEN unit = 'company' THEN sole_territory ELSE unit END) = $1`,
      [code, quarter],
    );
    const scored = units.rows.filter(({ state }) => state === 'scored');
    expect(body.members.scored).toBe(scored.length);
    for (const { indicator, total } of body.volumes) {
      if (total === undefined) continue;
      const sum = units.rows.reduce((all, { volumes }) => all + (volumes[indicator] ?? 0), 0);
      expect(total).toBeCloseTo(sum, 3);
    }
    expect(body.volumes.filter(({ total }) => total !== undefined).length).toBeGreaterThan(5);
    const { firstQuartile, median, thirdQuartile } = body.distribution;
    const below = (bound: number) => scored.filter(({ score }) => score < bound).length;
    for (const [bound, part] of [
      [firstQuartile, 0.25],
      [median, 0.5],
      [thirdQuartile, 0.75],
    ] as const) {
      expect(bound % 5 === 0).toBe(true);
      expect(below(bound - 5) / scored.length).toBeLessThanOrEqual(part + 0.02);
      expect(below(bound + 5) / scored.length).toBeGreaterThanOrEqual(part - 0.02);
    }
    const hiddenPillars = body.own.pillars.filter(({ points }) => points === null);
    expect(hiddenPillars.length === 1).toBe(false);
  });

  test('under the method in force in its quarter, not the one that the worker ships', async () => {
    const { owner } = grounds;
    const scores = async () => {
      const { rows } = await owner.query<{ code: string; hash: string; score: number }>(
        `SELECT territory_code AS code, method_hash AS hash, (body->'own'->>'score')::int AS score
         FROM ancrage.published_territory WHERE quarter = $1 ORDER BY territory_code`,
        [quarter],
      );
      return rows;
    };
    const before = await scores();
    const stricter = await publishStricterMethod(owner, 'essai-territoire');
    await owner.query('SET session_replication_role = replica');
    await owner.query('INSERT INTO ancrage.method_adoption VALUES ($1, $2)', [quarter, stricter]);
    await owner.query(
      `UPDATE ancrage.score_record SET method_hash = $2 WHERE quarter = $1 AND series = 'official'`,
      [quarter, stricter],
    );
    for (const table of ['published_territory', 'published_total']) {
      await owner.query(`DELETE FROM ancrage.${table} WHERE quarter = $1`, [quarter]);
    }
    await owner.query('SET session_replication_role = DEFAULT');
    await grounds.worker.start();
    const after = await eventually(scores, (rows) => rows.length === before.length, 60_000);
    await grounds.worker.stop();
    expect(after.map(({ hash }) => hash)).toEqual(before.map(() => stricter));
    after.forEach(({ score }, at) => expect(score).toBeLessThan(before[at]?.score ?? -100));
  });
});
