import { addDays } from '@ancrage/contract/period/civil-date';
import { quarterOf } from '@ancrage/contract/period/quarter';
import { connect } from '@ancrage/database/connect';
import { ENGINE_VERSION } from '@ancrage/engine/engine-version';
import { askAfterUpgrade } from '@ancrage/worker/sweep-stale/ask-after-upgrade';
import { moveWindows } from '@ancrage/worker/sweep-stale/move-windows';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom, TODAY } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { multiplyCompany } from '../grounds/multiply-company';
import { publishStricterMethod } from '../recompute/new-method';

const COMPANIES = 1500;
/** Both were scored, and both are counted anew when the next quarter has begun. */
const EARLY = LAST_QUARTER;
const LATE = quarterOf(TODAY);

describe('all companies are asked for anew while one of them declares', () => {
  let grounds: Grounds;
  let source: DataSource;
  let declaring: Client;
  let companyId: string;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const { company, session } = await openReadyCompany(grounds, 'Poterie de Kervignac');
    companyId = company.id;
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 50));
    await eventually(
      () => dashboard(session),
      (view) => !view.pending,
    );
    await grounds.worker.stop();
    await multiplyCompany(grounds, companyId, COMPANIES);
    source = await connect({ url: grounds.urlOf('ancrage_worker'), application: 'essai' });
    declaring = new Client({ connectionString: grounds.ownerUrl });
    await declaring.connect();
  });
  afterAll(async () => {
    await declaring.end();
    await source.destroy();
    await grounds.close();
  });

  const hold = (quarter: string) =>
    declaring.query(
      'SELECT FROM ancrage.score_request WHERE company_id = $1 AND quarter = $2 FOR UPDATE',
      [companyId, quarter],
    );
  const asked = async () => {
    const { rows } = await grounds.owner.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM ancrage.score_request
       WHERE quarter IN ($1, $2) AND scored_version < wanted_version`,
      [EARLY, LATE],
    );
    return rows[0]?.rows;
  };

  const asking = {
    'after an upgrade': () => askAfterUpgrade(source),
    'at a new quarter': () => moveWindows(source, addDays(TODAY, 92)),
  };
  const orders = [
    [EARLY, LATE],
    [LATE, EARLY],
  ] as const;

  test.each(Object.entries(asking).flatMap(([name, ask]) => orders.map((o) => ({ name, ask, o }))))(
    '$name: neither waits for the other, and none is left out ($o)',
    async ({ ask, o: [first, second] }) => {
      await grounds.owner.query(
        `UPDATE ancrage.score_record SET engine_version = '1.0.0', counted_on = '2020-01-01'
         WHERE series = 'live'`,
      );
      await grounds.owner.query('UPDATE ancrage.score_request SET scored_version = wanted_version');
      await declaring.query('BEGIN');
      await hold(first);
      let ended = false;
      const all = ask().finally(() => (ended = true));
      // Everything but what is held.
      await eventually(asked, (count) => count === 2 * (COMPANIES + 1) - 1);
      await hold(second);
      expect(ended).toBe(false);
      await declaring.query('COMMIT');
      await all;
      expect(await asked()).toBe(2 * (COMPANIES + 1));
    },
  );

  test('after a change of method that was cut off, its quarters are asked for', async () => {
    await grounds.owner.query(
      `UPDATE ancrage.score_record SET engine_version = $1 WHERE series = 'live'`,
      [ENGINE_VERSION],
    );
    await grounds.owner.query('UPDATE ancrage.score_request SET scored_version = wanted_version');
    expect(await askAfterUpgrade(source)).toBe(0);
    const hash = await publishStricterMethod(grounds.owner, '1.1.0');
    await grounds.owner.query(
      'INSERT INTO ancrage.method_adoption (from_quarter, method_hash) VALUES ($1, $2)',
      [LATE, hash],
    );
    expect(await askAfterUpgrade(source)).toBe(COMPANIES + 1);
    expect(await asked()).toBe(COMPANIES + 1);
  });
});
