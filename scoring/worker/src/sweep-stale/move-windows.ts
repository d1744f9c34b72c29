import { addDays, type CivilDate } from '@ancrage/contract/period/civil-date';
import {
  quarterEnd,
  quarterOf,
  quarterRange,
  shiftQuarter,
} from '@ancrage/contract/period/quarter';
import { askAgain } from '@ancrage/ledger/ask-again';
import type { DataSource } from 'typeorm';

/** Quarters looked back at: more than any company has been observed for. */
const QUARTERS_BACK = 60;

/** Companies of one transaction: their declarations wait for some milliseconds. */
const BATCH_COMPANIES = 500;
const NO_COMPANY = '00000000-0000-0000-0000-000000000000';

/**
 * Moves the windows on as days go by: every observed company is asked for each quarter up to the
 * current one, also for those during which no worker ran; the open quarter is asked for again on
 * a new day, since its window ends today, and a quarter that has ended once more, since it then
 * has its own window (score.md, section 3).
 */
export async function moveWindows(source: DataSource, today: CivilDate): Promise<void> {
  const current = quarterOf(today);
  const quarters = quarterRange(shiftQuarter(current, -QUARTERS_BACK), current);
  await askForEach(source, quarters);
  // Those that wait already too: whoever is counting them counts the windows of before.
  await askAgain(source, {
    which: `EXISTS (
      SELECT FROM ancrage.score_record s
      JOIN unnest($1::text[], $2::date[]) AS q(quarter, counted_from) ON q.quarter = s.quarter
      WHERE s.company_id = r.company_id AND s.quarter = r.quarter AND s.unit = 'company'
        AND s.series = 'live' AND s.method_hash = ancrage.method_in_force(s.quarter)
        AND s.counted_on < q.counted_from)`,
    scoredVersion: '-1',
    parameters: [
      quarters,
      quarters.map((quarter) => (quarter === current ? today : addDays(quarterEnd(quarter), 1))),
    ],
  });
}

/** Asks for what was never asked for; in the order in which declarations take their quarters. */
async function askForEach(source: DataSource, quarters: readonly string[]): Promise<void> {
  let reached: string | undefined = NO_COMPANY;
  while (reached !== undefined) {
    const rows: { company_id: string }[] = await source.query(
      `SELECT company_id FROM ancrage.ledger_head WHERE company_id > $1
       ORDER BY company_id LIMIT $2`,
      [reached, BATCH_COMPANIES],
    );
    const companies = rows.map((row) => row.company_id);
    await source.query(
      `INSERT INTO ancrage.score_request (company_id, quarter, wanted_version)
       SELECT h.company_id, q.quarter, h.seq
       FROM ancrage.ledger_head h
       CROSS JOIN LATERAL (SELECT e.payload->>'from' AS quarter FROM ancrage.ledger_entry e
         WHERE e.company_id = h.company_id AND e.subject_type = 'observation'
         ORDER BY e.seq LIMIT 1) first
       JOIN unnest($1::text[]) AS q(quarter) ON q.quarter >= first.quarter
       WHERE h.company_id = ANY ($2) AND NOT EXISTS (SELECT FROM ancrage.score_request r
         WHERE r.company_id = h.company_id AND r.quarter = q.quarter)
       ORDER BY h.company_id, q.quarter
       ON CONFLICT DO NOTHING`,
      [quarters, companies],
    );
    reached = companies.length < BATCH_COMPANIES ? undefined : companies.at(-1);
  }
}
