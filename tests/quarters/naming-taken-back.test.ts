import { closingInstant, latestClosedQuarter } from '@ancrage/contract/period/quarter';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TODAY } from '../grounds/declarations';
import { demonstrationTemplate } from '../grounds/demonstration';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';

const quarter = latestClosedQuarter(TODAY);

/** What the end of a freeze writes, and what its scores do before. */
const OF_THE_END = [
  'peer_histogram',
  'peer_standing',
  'published_peer_group',
  'published_named_company',
] as const;

describe('consent to be named, between the close of a quarter and its freeze', () => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds({ template: await demonstrationTemplate() });
  });
  afterAll(() => grounds.close());

  async function named(): Promise<string[]> {
    const { rows } = await grounds.owner.query<{ id: string }>(
      `SELECT DISTINCT c.organisation_id AS id FROM ancrage.published_named_company n
       JOIN ancrage.company c USING (siren) WHERE n.quarter = $1 ORDER BY 1`,
      [quarter],
    );
    return rows.map(({ id }) => id);
  }

  /** Decisions are stamped by the database; only a superuser can have one of another instant. */
  async function decide(companyId: string, agreed: boolean, at = new Date()): Promise<void> {
    await grounds.owner.query(
      `INSERT INTO ancrage.naming_decision (company_id, named, decided_at, actor)
       SELECT $1, $2, $3, actor FROM ancrage.naming_decision LIMIT 1`,
      [companyId, agreed, at],
    );
  }

  /** Takes a freeze back as if the worker had been cut off on the way, and lets it go on. */
  async function freezeAgain(from: 'scores' | 'groups'): Promise<void> {
    const { owner } = grounds;
    await owner.query('SET session_replication_role = replica');
    for (const table of from === 'scores' ? [...OF_THE_END, 'peer_score'] : OF_THE_END) {
      await owner.query(`DELETE FROM ancrage.${table} WHERE quarter = $1`, [quarter]);
    }
    await owner.query(
      `UPDATE ancrage.peer_freeze SET stage = $2, done_at = NULL,
         reached = CASE WHEN $2 = 'scores' THEN NULL ELSE reached END
       WHERE quarter = $1`,
      [quarter, from],
    );
    await owner.query('SET session_replication_role = DEFAULT');
    await grounds.worker.start();
    await eventually(
      async () => {
        const { rows } = await owner.query<{ stage: string }>(
          'SELECT stage FROM ancrage.peer_freeze WHERE quarter = $1',
          [quarter],
        );
        return rows[0]?.stage;
      },
      (stage) => stage === 'done',
      120_000,
    );
    await grounds.worker.stop();
  }

  test('taken back after the close, it names nobody; given after it, not yet either', async () => {
    const before = await named();
    expect(before.length).toBeGreaterThan(3);
    const [gone = '', wavering = '', ...others] = before;
    const { rows } = await grounds.owner.query<{ id: string }>(
      `SELECT p.company_id AS id FROM ancrage.peer_score p
       WHERE p.quarter = $1 AND p.printed IS NOT NULL
         AND NOT EXISTS (SELECT FROM ancrage.naming_decision d WHERE d.company_id = p.company_id)
       ORDER BY 1 LIMIT 1`,
      [quarter],
    );
    const afterClose = new Date(closingInstant(quarter)).getTime() + 60_000;
    await decide(gone, false, new Date(afterClose));
    await decide(wavering, false, new Date(afterClose));
    await decide(wavering, true, new Date(afterClose + 60_000));
    await decide(rows[0]?.id ?? '', true, new Date(afterClose));
    await freezeAgain('scores');
    expect(await named()).toEqual([wavering, ...others].sort());
  });

  test('taken back while the freeze is halfway, it names nobody any more', async () => {
    const [gone = '', ...others] = await named();
    const frozenAsNamed = () =>
      grounds.owner.query('SELECT FROM ancrage.peer_score WHERE company_id = $1 AND named', [gone]);
    await decide(gone, false);
    await freezeAgain('groups');
    expect((await frozenAsNamed()).rowCount).toBeGreaterThan(0);
    expect(await named()).toEqual(others);
  });
});
