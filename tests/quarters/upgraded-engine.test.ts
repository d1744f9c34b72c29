import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';

let grounds: Grounds;

beforeAll(async () => {
  grounds = await openGrounds({ queues: 'postgres' });
  await Promise.all([grounds.api.start(), grounds.worker.start()]);
});
afterAll(() => grounds.close());

test('scores of an earlier engine are shown without what it did not know, and made anew', async () => {
  const { company, session } = await openReadyCompany(grounds, 'Chantier du Blavet');
  await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 60));
  const scored = await eventually(
    () => dashboard(session),
    (view) => !view.pending && view.score !== null,
  );
  await grounds.worker.kill();
  await grounds.owner.query(
    `UPDATE ancrage.score_record SET engine_version = '1.0.0', change = NULL, result =
       jsonb_set(result - 'bands' - 'sign' - 'awaitingEvidence', '{engineVersion}', '"1.0.0"')
     WHERE company_id = $1 AND series = 'live'`,
    [company.id],
  );
  const earlier = await dashboard(session);
  expect(earlier.score).toMatchObject({ engineVersion: '1.0.0', bands: null, sign: null });

  await grounds.worker.start();
  const anew = await eventually(
    () => dashboard(session),
    (view) => !view.pending && view.score?.engineVersion !== '1.0.0',
    20_000,
  );
  expect(anew.score?.bands).toEqual(scored.score?.bands);
  expect(anew.score?.version).toBe(scored.score?.version);
});
