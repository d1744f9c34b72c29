import { latestClosedQuarter } from '@ancrage/contract/period/quarter';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TODAY } from '../grounds/declarations';
import { demonstrationTemplate } from '../grounds/demonstration';
import { openGrounds, type Grounds } from '../grounds/grounds';

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
});
