import { expect, test } from '@jest/globals';
import { demonstrationTemplate } from '../grounds/demonstration';
import { openGrounds } from '../grounds/grounds';
import { record } from './results';

/** What is kept of declarations and scores, with its chain, texts, intervals and causes. */
const KEPT = [
  'ledger_entry',
  'ledger_head',
  'entry_text',
  'score_request',
  'score_record',
  'outbox',
  'peer_score',
  'anchored_head',
] as const;

/** G12: bytes per company and quarter, over plain tables of the same columns. */
test('what a company’s quarter takes', async () => {
  const grounds = await openGrounds({ template: await demonstrationTemplate() });
  try {
    const { owner } = grounds;
    await owner.query('VACUUM (FULL, ANALYZE)');
    let [kept, plain] = [0, 0];
    for (const table of KEPT) {
      await owner.query(`CREATE TABLE public.plain_${table} AS SELECT * FROM ancrage.${table}`);
      kept += await bytesOf(`ancrage.${table}`);
      // A queue and its marks have no twin in a plain table of facts.
      if (table !== 'outbox' && table !== 'score_request' && table !== 'anchored_head') {
        plain += await bytesOf(`public.plain_${table}`);
      }
    }
    const { rows } = await owner.query<{ quarters: number }>(
      `SELECT count(DISTINCT (company_id, quarter))::int AS quarters FROM ancrage.score_record`,
    );
    const quarters = rows[0]?.quarters ?? 0;
    await record('bytes of a company and quarter, demonstration data', {
      'companies × quarters': quarters,
      'kept, with indexes (bytes)': kept / quarters,
      'plain tables of the same columns (bytes)': plain / quarters,
      'ratio (goal ≤ 3)': kept / plain,
    });
    expect(quarters).toBeGreaterThan(1000);

    async function bytesOf(table: string): Promise<number> {
      const sized = await owner.query<{ bytes: string }>(
        'SELECT pg_total_relation_size($1::regclass) AS bytes',
        [table],
      );
      return Number(sized.rows[0]?.bytes);
    }
  } finally {
    await grounds.close();
  }
}, 400_000);
