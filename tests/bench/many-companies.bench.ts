import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { Session } from '../grounds/session';
import { record } from './results';
import { median, quantile } from './statistics';

const FEW = 1_000;
const MANY = 100_000;
const WARM_UP = 20;
const SAMPLES = 100;
const ROUNDS = 3;

/** G7: one declaration, from its POST to its score, among 100,000 companies and among 1,000. */
test('one declaration among many companies', async () => {
  const places = [];
  for (const companies of [FEW, MANY]) places.push(await openAmong(companies));
  const [few, many] = places as [Place, Place];
  try {
    const laps = { few: [] as number[], many: [] as number[] };
    await Promise.all([lap(few, WARM_UP), lap(many, WARM_UP)]);
    for (let round = 0; round < ROUNDS; round += 1) {
      laps.few.push(...(await lap(few, SAMPLES)));
      laps.many.push(...(await lap(many, SAMPLES)));
    }
    await record(`one declaration among ${MANY} companies`, {
      [`among ${FEW}, p50 (ms)`]: median(laps.few),
      [`among ${MANY}, p50 (ms)`]: median(laps.many),
      'p50, ratio (goal ≤ 1.5)': median(laps.many) / median(laps.few),
      [`among ${FEW}, p99 (ms)`]: quantile(laps.few, 0.99),
      [`among ${MANY}, p99 (ms)`]: quantile(laps.many, 0.99),
      'p99, ratio': quantile(laps.many, 0.99) / quantile(laps.few, 0.99),
    });
    expect(laps.many).toHaveLength(laps.few.length);
  } finally {
    await Promise.all(places.map(({ grounds }) => grounds.close()));
  }
}, 900_000);

interface Place {
  readonly grounds: Grounds;
  readonly session: Session;
}

async function openAmong(companies: number): Promise<Place> {
  const grounds = await openGrounds();
  await Promise.all([grounds.api.start(), grounds.worker.start()]);
  const { company, session } = await openReadyCompany(grounds, 'Banc d’essai');
  await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 2));
  for (;;) {
    const { pending, score } = await dashboard(session, LAST_QUARTER);
    if (!pending && score !== null) break;
    await pause(20);
  }
  await multiply(grounds, company.id, companies - 1);
  return { grounds, session };
}

/**
 * Opens companies beside one, each with its books and its scores under identifiers of their own.
 * Their chains are copies, hence broken: nothing here verifies them.
 */
async function multiply({ owner }: Grounds, id: string, count: number): Promise<void> {
  await owner.query(
    `BEGIN;
     SET LOCAL session_replication_role = replica;
     CREATE TEMP TABLE twin ON COMMIT DROP AS
       SELECT gen_random_uuid() AS id, n FROM generate_series(1, ${count}) n;
     INSERT INTO ancrage.organisation (id, type, name)
       SELECT id, 'company', 'Voisine ' || n FROM twin;
     INSERT INTO ancrage.company SELECT (jsonb_populate_record(c, jsonb_build_object(
         'organisation_id', t.id, 'siren', lpad(t.n::text, 9, '9')))).*
       FROM ancrage.company c CROSS JOIN twin t WHERE c.organisation_id = '${id}';
     INSERT INTO ancrage.ledger_head SELECT (jsonb_populate_record(h, jsonb_build_object(
         'company_id', t.id))).*
       FROM ancrage.ledger_head h CROSS JOIN twin t WHERE h.company_id = '${id}';
     INSERT INTO ancrage.charter_signature SELECT (jsonb_populate_record(c, jsonb_build_object(
         'company_id', t.id))).*
       FROM ancrage.charter_signature c CROSS JOIN twin t WHERE c.company_id = '${id}';
     INSERT INTO ancrage.ledger_entry SELECT (jsonb_populate_record(e, jsonb_build_object(
         'company_id', t.id, 'entry_id', gen_random_uuid()))).*
       FROM ancrage.ledger_entry e CROSS JOIN twin t WHERE e.company_id = '${id}';
     INSERT INTO ancrage.score_request SELECT (jsonb_populate_record(r, jsonb_build_object(
         'company_id', t.id))).*
       FROM ancrage.score_request r CROSS JOIN twin t WHERE r.company_id = '${id}';
     INSERT INTO ancrage.score_record SELECT (jsonb_populate_record(s, jsonb_build_object(
         'company_id', t.id, 'result', '{}'::jsonb, 'change', NULL))).*
       FROM ancrage.score_record s CROSS JOIN twin t WHERE s.company_id = '${id}';
     COMMIT;`,
  );
  await owner.query('VACUUM ANALYZE');
}

/** Milliseconds from each POST to its readable score. */
async function lap({ session }: Place, samples: number): Promise<number[]> {
  const laps: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const start = performance.now();
    const answer = await session.post<{ version: number }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 1 + (sample % 9)),
    );
    expect(answer.status).toBe(201);
    for (;;) {
      const { score } = await dashboard(session, LAST_QUARTER);
      if ((score?.version ?? 0) >= answer.body.version) break;
      await pause(2);
    }
    laps.push(performance.now() - start);
  }
  return laps;
}
