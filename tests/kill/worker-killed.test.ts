import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom, valueOf } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { BACKENDS, openGrounds, type Grounds } from '../grounds/grounds';

describe.each(BACKENDS)('processes are cut off, queues on %s', (queues) => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds({ queues });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
  });
  afterAll(() => grounds.close());

  test('a declaration made while the worker is dead is scored, once, when it is back', async () => {
    const { company, session } = await openReadyCompany(grounds, 'Conserverie de Keroman');
    await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => !view.pending,
    );
    await grounds.worker.kill();
    const declared = await session.post<{ version: number }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 60),
    );
    expect(declared.status).toBe(201);
    expect((await dashboard(session, LAST_QUARTER)).pending).toBe(true);

    await grounds.worker.start();
    const view = await eventually(
      () => dashboard(session, LAST_QUARTER),
      (seen) => !seen.pending && seen.score?.version === declared.body.version,
    );
    const expected = (40 * 60 * 0.72) / 900;
    expect(valueOf(view, 'M1')).toBeCloseTo(expected, 1);
    const rows = await grounds.owner.query<{ series: string; version: string }>(
      `SELECT series, version FROM ancrage.score_record
       WHERE company_id = $1 AND quarter = $2 AND unit = 'company' AND series = 'live'`,
      [company.id, LAST_QUARTER],
    );
    expect(rows.rows).toEqual([{ series: 'live', version: String(declared.body.version) }]);
  });

  test('the worker is cut off again and again while declarations arrive: none is lost', async () => {
    const { company, session } = await openReadyCompany(grounds, 'Voilerie du Scorff');
    const accepted: number[] = [];
    for (let round = 1; round <= 4; round += 1) {
      const answers = await Promise.all(
        [1, 2, 3].map(() =>
          session.post<{ version: number }>('/api/commitments', meetingRoom(LAST_QUARTER, round)),
        ),
      );
      accepted.push(
        ...answers.filter(({ status }) => status === 201).map(({ body }) => body.version),
      );
      await grounds.worker.kill();
      await grounds.worker.start();
    }
    expect(accepted).toHaveLength(12);
    const view = await eventually(
      () => dashboard(session, LAST_QUARTER),
      (seen) => !seen.pending && seen.score?.version === Math.max(...accepted),
      40_000,
    );
    const hours = 3 * (1 + 2 + 3 + 4);
    expect(view.score?.indicators.find(({ id }) => id === 'M1')?.volume).toBeCloseTo(40 * hours, 6);
    const lines = await grounds.owner.query<{ count: string }>(
      `SELECT count(*) FROM ancrage.ledger_entry
       WHERE company_id = $1 AND subject_type = 'realisation'`,
      [company.id],
    );
    expect(lines.rows[0]?.count).toBe('12');
  });
});
