import { latestClosedQuarter } from '@ancrage/contract/period/quarter';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TODAY } from '../grounds/declarations';
import { demonstrationTemplate } from '../grounds/demonstration';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';

const quarter = latestClosedQuarter(TODAY);
const year = Number(quarter.slice(0, 4));

const FROZEN = [
  'peer_member',
  'peer_score',
  'peer_histogram',
  'peer_standing',
  'published_peer_group',
  'published_named_company',
] as const;

interface Member {
  readonly id: string;
  readonly rung: number;
  readonly key: string;
  readonly score: number;
}

describe('at the close, references are frozen and counted', () => {
  let grounds: Grounds;
  let members: Member[];

  beforeAll(async () => {
    grounds = await openGrounds({ template: await demonstrationTemplate() });
    const { rows } = await grounds.owner.query<Member>(
      `SELECT m.company_id AS id, m.rung, m.group_key AS key, s.score
       FROM ancrage.peer_member m JOIN ancrage.score_record s ON s.company_id = m.company_id
         AND s.quarter = $2 AND s.unit = 'company' AND s.series = 'official'
         AND s.state = 'scored'
       WHERE m.year = $1`,
      [year, quarter],
    );
    members = rows;
  });
  afterAll(() => grounds.close());

  const groups = () => {
    const byGroup = new Map<string, Member[]>();
    for (const member of members) {
      const name = `${member.rung} ${member.key}`;
      byGroup.set(name, [...(byGroup.get(name) ?? []), member]);
    }
    return byGroup;
  };

  test('each histogram is what its members’ official scores recount to, to the last integer', async () => {
    const { rows } = await grounds.owner.query<{ name: string; scores: Buffer; members: number }>(
      `SELECT rung || ' ' || group_key AS name, scores, members FROM ancrage.peer_histogram
       WHERE quarter = $1`,
      [quarter],
    );
    const large = [...groups()].filter(([, all]) => all.length >= 12);
    expect(rows.map(({ name }) => name).sort()).toEqual(large.map(([name]) => name).sort());
    expect(rows.length).toBeGreaterThan(10);
    for (const [name, all] of large) {
      const counts = new Uint32Array(201);
      for (const { score } of all) {
        const at = Math.sign(score) * Math.round(Math.abs(score)) + 100;
        counts[at] = (counts[at] as number) + 1;
      }
      const kept = rows.find((row) => row.name === name);
      expect(kept?.members).toBe(all.length);
      expect(kept?.scores.equals(Buffer.from(counts.buffer))).toBe(true);
    }
  });

  test('so are the half points of the common replicates', async () => {
    const { rows } = await grounds.owner.query<{ rung: number; key: string; draws: Buffer }>(
      `SELECT rung, group_key AS key, draws FROM ancrage.peer_histogram WHERE quarter = $1`,
      [quarter],
    );
    for (const { rung, key, draws } of rows) {
      const scores = await grounds.owner.query<{ draws: Buffer }>(
        `SELECT s.draws FROM ancrage.peer_score s JOIN ancrage.peer_member m USING (company_id)
         WHERE s.quarter = $1 AND m.year = $2 AND m.rung = $3 AND m.group_key = $4
           AND s.draws IS NOT NULL`,
        [quarter, year, rung, key],
      );
      const counts = new Uint32Array(200 * 401);
      for (const row of scores.rows) {
        for (let replicate = 0; replicate < 200; replicate += 1) {
          const at = replicate * 401 + row.draws.readInt16LE(2 * replicate) + 200;
          counts[at] = (counts[at] as number) + 1;
        }
      }
      expect(draws.equals(Buffer.from(counts.buffer))).toBe(true);
    }
  });

  test('each company stands in its first group of twelve or more, near its exact percentile', async () => {
    const { rows } = await grounds.owner.query<{
      id: string;
      rung: number;
      key: string;
      percentile: number;
      bound: string | null;
      rank_from: number;
      rank_to: number;
    }>(
      `SELECT company_id AS id, rung, group_key AS key, percentile, bound, rank_from, rank_to
       FROM ancrage.peer_standing WHERE quarter = $1 AND state = 'placed'`,
      [quarter],
    );
    const sizes = groups();
    expect(rows.length).toBeGreaterThan(150);
    for (const standing of rows) {
      const own = members.filter(({ id }) => id === standing.id).sort((a, b) => a.rung - b.rung);
      const first = own.find(({ rung, key }) => (sizes.get(`${rung} ${key}`)?.length ?? 0) >= 12);
      expect({ rung: standing.rung, key: standing.key }).toEqual({
        rung: first?.rung,
        key: first?.key,
      });
      const peers = (sizes.get(`${standing.rung} ${standing.key}`) ?? []).map(
        ({ score }) => Math.sign(score) * Math.round(Math.abs(score)),
      );
      const score = first?.score ?? 0;
      const printed = Math.sign(score) * Math.round(Math.abs(score));
      const lower = peers.filter((peer) => peer < printed).length;
      const equal = peers.filter((peer) => peer === printed).length;
      const exact = (100 * (lower + equal / 2)) / peers.length;
      if (standing.bound === null) {
        expect(Math.abs(standing.percentile - exact)).toBeLessThanOrEqual(2.5);
      }
      expect(standing.rank_from).toBeLessThanOrEqual(standing.rank_to);
      expect(standing.rank_to).toBeLessThanOrEqual(peers.length);
    }
  });

  test('every company with an official score is told where it stands, or why it does not', async () => {
    const { rows } = await grounds.owner.query<{ state: string; count: number }>(
      `SELECT k.state, count(*)::int AS count FROM ancrage.score_record s
       LEFT JOIN ancrage.peer_standing k ON k.company_id = s.company_id AND k.quarter = s.quarter
       WHERE s.quarter = $1 AND s.unit = 'company' AND s.series = 'official'
       GROUP BY k.state ORDER BY k.state`,
      [quarter],
    );
    expect(rows.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['joinedThisYear', 'notScored', 'placed']),
    );
    expect(rows.every(({ state }) => state !== null)).toBe(true);
  });

  test('what is frozen is not changed, and the api reads its own standing alone', async () => {
    const { owner } = grounds;
    const as = async (role: string, sql: string) => {
      await owner.query('BEGIN');
      try {
        await owner.query(`SET LOCAL ROLE ${role}`);
        return (await owner.query(sql)).rowCount;
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await owner.query('ROLLBACK');
      }
    };
    for (const table of [...FROZEN, 'published_total', 'published_territory']) {
      expect(await as('ancrage_worker', `DELETE FROM ancrage.${table}`)).toBe('42501');
      await expect(owner.query(`DELETE FROM ancrage.${table}`)).rejects.toThrow('append-only');
    }
    for (const table of [
      'peer_member',
      'peer_score',
      'peer_histogram',
      'peer_freeze',
      'peer_year',
    ]) {
      expect(await as('ancrage_api', `SELECT FROM ancrage.${table} LIMIT 1`)).toBe('42501');
    }
    expect(await as('ancrage_api', 'SELECT FROM ancrage.peer_standing')).toBe(0);
    expect(await as('ancrage_api', 'SELECT FROM ancrage.published_peer_group')).toBeGreaterThan(0);
  });

  test('two workers at once, cut off again and again, come to the very same rows, once', async () => {
    const { owner } = grounds;
    const digest = async () => {
      const sums: Record<string, string> = {};
      for (const table of FROZEN) {
        const { rows } = await owner.query<{ sum: string }>(
          `SELECT md5(string_agg(row, ' ' ORDER BY row)) AS sum FROM (
             SELECT (to_jsonb(t) - 'published_at')::text AS row FROM ancrage.${table} t) r`,
        );
        sums[table] = rows[0]?.sum ?? '';
      }
      return sums;
    };
    const before = await digest();
    await thaw();
    const workers = [grounds.worker, await grounds.anotherWorker()];
    for (let round = 0; round < 2; round += 1) {
      await Promise.all(workers.map((worker) => worker.start()));
      await new Promise((resolve) => setTimeout(resolve, 200 + 400 * round));
      await Promise.all(workers.map((worker) => worker.kill()));
    }
    expect(await digest()).not.toEqual(before);
    await Promise.all(workers.map((worker) => worker.start()));
    await eventually(
      async () => {
        const { rows } = await owner.query<{ done: boolean }>(
          `SELECT count(*) FILTER (WHERE stage = 'done') = $2 AS done FROM ancrage.peer_freeze
           WHERE quarter >= $1`,
          [`${year}-Q1`, Number(quarter.at(-1))],
        );
        return rows[0]?.done;
      },
      (done) => done === true,
      120_000,
    );
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(await digest()).toEqual(before);
    const logs = workers.map(({ log }) => log).join('');
    expect(logs).not.toMatch(/duplicate key/);
  });

  /** Takes back what was frozen of the civil year, as nobody but a superuser can. */
  async function thaw(): Promise<void> {
    const { owner } = grounds;
    await owner.query('SET session_replication_role = replica');
    for (const table of [...FROZEN, 'peer_freeze', 'peer_year']) {
      const frozen = ['peer_member', 'peer_year'].includes(table)
        ? `year = ${year}`
        : `quarter >= '${year}-Q1'`;
      await owner.query(`DELETE FROM ancrage.${table} WHERE ${frozen}`);
    }
    await owner.query('SET session_replication_role = DEFAULT');
  }
});
