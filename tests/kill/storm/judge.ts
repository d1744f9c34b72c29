import { shiftQuarter } from '@ancrage/contract/period/quarter';
import { connect } from '@ancrage/database/connect';
import { canonicalJson } from '@ancrage/ledger/canonical-json';
import { methodInForce, MethodTexts, readMethodsInForce } from '@ancrage/ledger/methods-in-force';
import { historyUpTo, readHistory } from '@ancrage/ledger/read-as-known';
import { verifyChain } from '@ancrage/ledger/verify-chain';
import { openScoringThreads } from '@ancrage/series/scoring-threads';
import { Client } from 'pg';
import { sendOnce, type StormClient } from './client';

interface KeptScore {
  readonly unit: string;
  readonly quarter: string;
  readonly version: string;
  readonly counted_on: string;
  readonly result: unknown;
  readonly change: unknown;
}

/** How many acknowledged declarations of a client are not there exactly once. */
export async function lostOrDoubled(owner: Client, client: StormClient): Promise<string[]> {
  const { rows } = await owner.query<{ title: string; times: number }>(
    `SELECT t.body->>'title' AS title, count(*)::int AS times
     FROM ancrage.entry_text t JOIN ancrage.ledger_entry e USING (entry_id)
     WHERE e.company_id = $1 AND e.subject_type = 'commitment' AND e.action = 'declare'
     GROUP BY 1`,
    [client.company.id],
  );
  const times = new Map(rows.map((row) => [row.title, row.times]));
  return client.sent.flatMap(({ title, answer }) => {
    if (title === null) return [];
    const found = times.get(title) ?? 0;
    const isRight = answer === null ? found <= 1 : found === (answer.status === 201 ? 1 : 0);
    return isRight ? [] : [`${title}: ${found} times, answered ${answer?.status ?? 'nothing'}`];
  });
}

/** Which answers differ when a write is sent again under its key. */
export async function answeredOtherwise(client: StormClient): Promise<string[]> {
  const told: string[] = [];
  for (const one of client.sent.filter(({ answer }) => answer !== null).slice(-60)) {
    const again = await sendOnce(client.session, one);
    const same = JSON.stringify(again?.body) === JSON.stringify(one.answer?.body);
    if (one.answer?.status === 201 && !same) told.push(`${one.path}: ${JSON.stringify(again)}`);
  }
  return told;
}

/** Which kept scores are not, to the last digit, what the ledger gives. */
export async function scoresApart(ownerUrl: string, companyId: string): Promise<string[]> {
  const source = await connect({ url: ownerUrl, application: 'ancrage-tests' });
  const threads = openScoringThreads(1);
  try {
    const history = await readHistory(source, companyId);
    const inForce = await readMethodsInForce(source);
    const kept = await source.query<KeptScore[]>(
      `SELECT unit, quarter, version, counted_on::text, result, change FROM ancrage.score_record
       WHERE company_id = $1 AND series = 'live' ORDER BY quarter, unit`,
      [companyId],
    );
    const latest = Number(history.rows.at(-1)?.seq ?? 0);
    const apart: string[] = [];
    for (const row of kept) {
      const method = methodInForce(inForce, row.quarter);
      const methodBefore = methodInForce(inForce, shiftQuarter(row.quarter, -1));
      const quarters = [
        { quarter: row.quarter, live: true, official: false, method, methodBefore },
      ];
      const texts = await new MethodTexts(source).of([method, methodBefore]);
      const today = row.counted_on;
      const books = historyUpTo(history, Number(row.version));
      const scores = await threads.scores(
        { history: books, asKnown: null, today, quarters },
        texts,
      );
      const again = scores.find(({ unit }) => unit === row.unit);
      const digits = (one: { result: unknown; change: unknown } | undefined) =>
        canonicalJson({ result: one?.result, change: one?.change });
      if (digits(again) !== digits(row)) apart.push(`${row.quarter} ${row.unit} differs`);
      const touchedLater = await source.query<unknown[]>(
        `SELECT FROM ancrage.score_request WHERE company_id = $1 AND quarter = $2
           AND wanted_version > $3`,
        [companyId, row.quarter, row.version],
      );
      if (touchedLater.length > 0) apart.push(`${row.quarter} is of ${row.version}, not ${latest}`);
    }
    if (kept.length === 0) apart.push('nothing was scored');
    return apart;
  } finally {
    await threads.close();
    await source.destroy();
  }
}

/** Quarters whose score is behind what was declared. */
export async function stale(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ stale: number }>(
    `SELECT count(*)::int AS stale FROM ancrage.score_request
     WHERE scored_version < wanted_version`,
  );
  return rows[0]?.stale ?? -1;
}

/** Chains that are broken. */
export async function brokenChains(ownerUrl: string) {
  const source = await connect({ url: ownerUrl, application: 'ancrage-tests' });
  try {
    return await verifyChain(source);
  } finally {
    await source.destroy();
  }
}

/** Who does or waits for what, to be told when a process did not come back. */
export async function databaseAtWork(ownerUrl: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT application_name, state, wait_event_type, wait_event, pg_blocking_pids(pid) AS blocked_by,
         pid, now() - xact_start AS since, left(query, 200) AS query
       FROM pg_stat_activity WHERE backend_type = 'client backend' ORDER BY xact_start`,
    );
    return JSON.stringify(rows, null, 1);
  } catch (error) {
    return `the database answers nobody: ${String(error)}`;
  } finally {
    await client.end().catch(() => undefined);
  }
}
