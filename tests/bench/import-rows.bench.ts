import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { from as copyFrom } from 'pg-copy-streams';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER } from '../grounds/declarations';
import { BACKENDS, openGrounds, type Grounds } from '../grounds/grounds';
import { eventually } from '../grounds/eventually';
import { confirm, sent } from '../import/importing';
import { roomsCsv } from '../import/rooms-csv';
import { record } from './results';
import { ScoreNews } from '../grounds/score-news';
import { median } from './statistics';

const LINES = 10_000;
const ROUNDS = 9;

/** G8: rows of a spreadsheet, validated, committed and scored, over raw COPY with the same indexes. */
describe.each(BACKENDS)('a spreadsheet of ten thousand lines, queues on %s', (queues) => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds({ queues });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
  });
  afterAll(() => grounds.close());

  test('rows a second, beside those of COPY', async () => {
    const file = Buffer.from(roomsCsv(LINES));
    const read: number[] = [];
    const recorded: number[] = [];
    const scored: number[] = [];
    const copied: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { company, session } = await openReadyCompany(grounds, `Salles ${round}`);
      const news = await ScoreNews.of(session);
      const start = performance.now();
      const { id } = await sent(session, 'salles.csv', file);
      await inState(grounds, id, 'ready');
      const ready = performance.now();
      await confirm(session, id);
      await inState(grounds, id, 'done');
      const done = performance.now();
      await news.landed(LAST_QUARTER, await lastEntry(grounds, company.id));
      const { pending, score } = await dashboard(session, LAST_QUARTER);
      const end = performance.now();
      news.close();
      expect([pending, score === null]).toEqual([false, false]);
      read.push(LINES / ((ready - start) / 1000));
      recorded.push(LINES / ((done - ready) / 1000));
      scored.push(LINES / ((end - start) / 1000));
      copied.push(LINES / ((await copy(grounds, company.id)) / 1000));
    }
    const ratios = scored.map((rate, round) => rate / (copied[round] as number));
    await record(`import of ${LINES} lines, queues on ${queues}`, {
      'read and checked (rows/s)': median(read),
      'recorded in the ledger (rows/s)': median(recorded),
      'from the file to its score (rows/s)': median(scored),
      'COPY into a table of the same columns and indexes (rows/s)': median(copied),
      'ratio, round by round (goal ≥ 0.15)': median(ratios),
    });
    expect(scored).toHaveLength(ROUNDS);
  });
});

/**
 * Waits for a state of an import without a request: a screen looks every 700 ms, and one that
 * looked as often as a bench would be a load of its own.
 */
async function inState({ owner }: Grounds, importId: string, state: string): Promise<void> {
  await eventually(
    () =>
      owner.query<{ state: string }>('SELECT state FROM ancrage.import_run WHERE id = $1', [
        importId,
      ]),
    ({ rows }) => rows[0]?.state === state,
  );
}

/** Sequence number of a company's last entry. */
async function lastEntry({ owner }: Grounds, companyId: string): Promise<number> {
  const { rows } = await owner.query<{ seq: string }>(
    'SELECT seq FROM ancrage.ledger_head WHERE company_id = $1',
    [companyId],
  );
  return Number(rows[0]?.seq);
}

/** Copies a company's entries into a table with the ledger's columns and indexes, one commit. */
async function copy({ owner }: Grounds, companyId: string): Promise<number> {
  await owner.query(
    `DROP TABLE IF EXISTS public.plain;
     CREATE TABLE public.plain (LIKE ancrage.ledger_entry INCLUDING INDEXES)`,
  );
  const { rows } = await owner.query<{ line: string }>(
    `SELECT concat_ws(E'\\t', company_id, seq, entry_id, subject_type, subject_id, action,
       coalesce(replaces::text, '\\N'), valid_from, coalesce(valid_to::text, '\\N'), recorded_at,
       actor, coalesce(reason, '\\N'), payload,
       coalesce(replace(text_digest::text, '\\', '\\\\'), '\\N'),
       replace(prev_hash::text, '\\', '\\\\'), replace(hash::text, '\\', '\\\\')) AS line
     FROM ancrage.ledger_entry WHERE company_id = $1 AND subject_type = 'realisation'`,
    [companyId],
  );
  const text = rows.map(({ line }) => `${line}\n`).join('');
  const start = performance.now();
  const stream = owner.query(copyFrom('COPY public.plain FROM STDIN'));
  stream.end(text);
  await once(stream, 'finish');
  const lap = performance.now() - start;
  const [counted] = (await owner.query<{ count: string }>('SELECT count(*) FROM public.plain'))
    .rows;
  expect(Number(counted?.count)).toBe(LINES);
  return lap;
}
