import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { BACKENDS, openGrounds, type Grounds } from '../grounds/grounds';
import type { Session } from '../grounds/session';
import { confirmed, until, uploaded, type ImportView } from './importing';
import { roomsCsv, roomsIn } from './rooms-csv';

const LINES = 10_000;

describe.each(BACKENDS)('a spreadsheet of ten thousand lines, queues on %s', (queues) => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds({ queues });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
  });
  afterAll(() => grounds.close());

  test('it is read and recorded with progress, scored, and adds nothing when it comes again', async () => {
    const { company, session } = await openReadyCompany(grounds, 'Salles du Blavet');
    const file = Buffer.from(roomsCsv(LINES));
    const received = await session.upload<{ id: string }>(
      '/api/imports',
      'salles.csv',
      file,
      'text/csv',
    );
    const reading = await progress(session, received.body.id, ['ready']);
    expect(reading.length).toBeGreaterThan(2);
    await session.send('POST', `/api/imports/${received.body.id}/confirmation`);
    const recording = await progress(session, received.body.id, ['done']);
    expect(recording.length).toBeGreaterThan(2);
    expect([...recording].sort((a, b) => a - b)).toEqual(recording);

    const view = await eventually(
      () => dashboard(session, LAST_QUARTER),
      (seen) => !seen.pending && (volumeOf(seen) ?? 0) > 0,
      60_000,
    );
    // Ten square metres for an hour each.
    expect(volumeOf(view)).toBeCloseTo(LINES * 10, 4);

    const before = await entries(grounds, company.id);
    const again = await uploaded(session, 'salles (1).csv', file);
    expect(again.seenBefore).toBe(true);
    expect(again.counts).toEqual({ valid: 0, rejected: 0, duplicate: LINES, recorded: 0 });
    expect((await confirmed(session, again.id)).counts.duplicate).toBe(LINES);
    expect(await entries(grounds, company.id)).toEqual(before);
  });

  test('the worker cut off while it records, twice, and a colleague who declares: every row once', async () => {
    const { company, session } = await openReadyCompany(grounds, 'Salles du Scorff');
    const read = await uploaded(session, 'salles.csv', Buffer.from(roomsCsv(LINES / 2)));
    await session.send('POST', `/api/imports/${read.id}/confirmation`);
    let behind = 0;
    for (let cut = 0; cut < 2; cut += 1) {
      const seen = await eventually(
        () => session.get<ImportView>(`/api/imports/${read.id}`),
        ({ body }) => body.counts.recorded > behind,
        60_000,
      );
      behind = seen.body.counts.recorded;
      expect(behind).toBeLessThan(LINES / 2);
      await grounds.worker.kill();
      const declared = await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 5));
      expect(declared.status).toBe(201);
      await grounds.worker.start();
    }
    const done = await until(session, read.id, ['done']);
    expect(done.counts).toEqual({ valid: 0, rejected: 0, duplicate: 0, recorded: LINES / 2 });
    const { lines, distinct, commitments } = await entries(grounds, company.id);
    expect({ lines, distinct }).toEqual({ lines: LINES / 2 + 2, distinct: LINES / 2 + 1 });
    // One commitment a room, whatever the number of attempts, and the colleague's two.
    expect(commitments).toBe(roomsIn(LINES / 2) + 2);
  });
});

/** The different counts that are seen on the way to a state. */
async function progress(session: Session, id: string, states: readonly string[]) {
  const seen = new Set<number>();
  for (;;) {
    const { body } = await session.get<ImportView>(`/api/imports/${id}`);
    if (states.includes(body.state)) return [...seen];
    seen.add(body.done);
    expect(body.done).toBeLessThanOrEqual(body.total);
    await pause(10);
  }
}

function volumeOf(view: Awaited<ReturnType<typeof dashboard>>): number | null {
  return view.score?.indicators.find(({ id }) => id === 'M1')?.volume ?? null;
}

async function entries({ owner }: Grounds, companyId: string) {
  const { rows } = await owner.query<{ lines: number; distinct: number; commitments: number }>(
    `WITH titled AS (
       SELECT c.subject_id::text AS id, t.body->>'title' AS title
       FROM ancrage.ledger_entry c JOIN ancrage.entry_text t USING (entry_id)
       WHERE c.company_id = $1 AND c.subject_type = 'commitment'
     )
     SELECT count(*)::int AS lines,
       count(DISTINCT (titled.title, e.payload->'measures', e.valid_from))::int AS distinct,
       (SELECT count(*)::int FROM titled) AS commitments
     FROM ancrage.ledger_entry e JOIN titled ON titled.id = e.payload->>'commitmentId'
     WHERE e.company_id = $1 AND e.subject_type = 'realisation'`,
    [companyId],
  );
  return rows[0] ?? { lines: 0, distinct: 0, commitments: 0 };
}
