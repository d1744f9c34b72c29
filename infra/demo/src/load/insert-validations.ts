import { quarterStart } from '@ancrage/contract/period/quarter';
import { toldQuarter, type DemonstrationCalendar } from '../demonstration-calendar';
import type { SqlRunner } from './sql-runner';

/** Place in the story of its last quarter: what was recorded from it on waits for the validator. */
const NOT_YET_FROM = 13;

/** Days that the validator took. */
const DAYS = 2;

/**
 * Validates what was delivered in the companies that have a validator's account, but for the
 * latest: that waits, so that every state of a line is there to be seen. One statement, with the
 * events that the product would have written.
 */
export async function insertValidations(
  runner: SqlRunner,
  calendar: DemonstrationCalendar,
): Promise<void> {
  await runner.query(
    `WITH validated AS (
       INSERT INTO ancrage.validation (entry_id, company_id, actor, validated_at)
       SELECT e.entry_id, e.company_id, m.actor, e.recorded_at + make_interval(days => $2)
       FROM ancrage.membership m
       JOIN ancrage.ledger_entry e ON e.company_id = m.organisation_id
       WHERE m.role = 'validator' AND e.subject_type = 'realisation' AND e.action <> 'withdraw'
         AND e.actor <> m.actor AND e.recorded_at < $1::date
         AND NOT EXISTS (SELECT FROM ancrage.ledger_entry later WHERE later.replaces = e.entry_id)
       RETURNING entry_id, company_id, actor, validated_at
     )
     INSERT INTO ancrage.audit_event
       (organisation_id, recorded_at, actor, action, subject_id, after)
     SELECT v.company_id, v.validated_at, v.actor, 'realisation.validate', e.subject_id,
       jsonb_build_object('commitmentId', e.payload->>'commitmentId', 'entryId', e.entry_id)
     FROM validated v JOIN ancrage.ledger_entry e USING (entry_id)
     ORDER BY v.validated_at, e.seq`,
    [quarterStart(toldQuarter(calendar, NOT_YET_FROM)), DAYS],
  );
}
