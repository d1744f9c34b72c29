import { CLOSE_DELAY_DAYS, closingDay, quarterOf } from '@ancrage/contract/period/quarter';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { SubjectType } from '@ancrage/contract/declaration/declaration';
import { queryInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../http/current-session';
import { refuse } from '../http/problem-exception';
import type { LateEntriesDto, LateEntriesFilterDto } from './ledger.dto';

interface LateRow {
  readonly seq: string;
  readonly recorded_at: string;
  readonly subject_type: SubjectType;
  readonly subject_id: string;
  readonly commitment_id: string | null;
  readonly title: string | null;
  readonly action: string;
  readonly reason: string | null;
  readonly valid_from: CivilDate;
  readonly valid_to: CivilDate | null;
  readonly first_day: CivilDate;
}

/**
 * An entry is late when, at its recording, a quarter had closed that it tells of, or of which the
 * entry that it replaces told, and that has an official score: one that the company observes and
 * that closed after it had signed the charter. `$4` days after its end, a quarter closes.
 */
const LATE = `
  WITH begun AS (
    SELECT greatest(
      (SELECT min(o.valid_from) FROM ancrage.ledger_entry o
        WHERE o.company_id = $1 AND o.subject_type = 'observation'),
      (SELECT date_trunc('quarter',
          (min(c.signed_at) AT TIME ZONE 'Europe/Paris')::date - $4::int)::date
        FROM ancrage.charter_signature c WHERE c.company_id = $1)) AS day
  ), told AS (
    SELECT e.*, greatest(least(e.valid_from, r.valid_from), begun.day) AS first_day,
      greatest(coalesce(e.valid_to, 'infinity'), coalesce(r.valid_to, e.valid_to, 'infinity'))
        AS last_day,
      coalesce(e.payload->>'commitmentId', e.payload#>>'{target,id}', r.payload->>'commitmentId',
        r.payload#>>'{target,id}', CASE WHEN e.subject_type = 'commitment'
          THEN e.subject_id::text END)::uuid AS about
    FROM ancrage.ledger_entry e LEFT JOIN ancrage.ledger_entry r ON r.entry_id = e.replaces
    CROSS JOIN begun
    WHERE e.company_id = $1
      AND e.recorded_at >= $2::date::timestamp AT TIME ZONE 'Europe/Paris'
      AND e.recorded_at < ($3::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'
  )
  SELECT t.seq, to_char(t.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      AS recorded_at, t.subject_type, t.subject_id, c.subject_id AS commitment_id,
    x.body->>'title' AS title, t.action, t.reason, t.valid_from::text,
    t.valid_to::text, t.first_day::text
  FROM told t
  -- Evidence hangs on a line or on the commitment itself.
  LEFT JOIN LATERAL (SELECT l.payload->>'commitmentId' AS id FROM ancrage.ledger_entry l
    WHERE l.company_id = $1 AND l.subject_id = t.about AND l.subject_type = 'realisation'
    ORDER BY l.seq DESC LIMIT 1) line ON true
  LEFT JOIN LATERAL (SELECT d.subject_id, d.entry_id FROM ancrage.ledger_entry d
    WHERE d.company_id = $1 AND d.subject_type = 'commitment' AND d.action <> 'withdraw'
      AND d.subject_id = coalesce(line.id::uuid, t.about)
    ORDER BY d.seq DESC LIMIT 1) c ON true
  LEFT JOIN ancrage.entry_text x ON x.entry_id = c.entry_id
  WHERE t.first_day <= t.last_day
    AND t.recorded_at >= ((date_trunc('quarter', t.first_day) + interval '3 months')::date
      + $4::int)::timestamp AT TIME ZONE 'Europe/Paris'
  ORDER BY t.seq DESC`;

/** Lists what came after the close of a quarter: it changes the revised series alone. */
@Injectable()
export class ListLateEntries {
  constructor(private readonly source: DataSource) {}

  /** @throws `commitment.period_reversed` where the span ends before it begins. */
  async listLateEntries(
    { organisationId }: Caller,
    { from, to }: LateEntriesFilterDto,
  ): Promise<LateEntriesDto> {
    if (to < from) return refuse('commitment.period_reversed', 'to', { field: 'to' });
    const rows = await queryInTenant<LateRow>(this.source, organisationId, LATE, [
      organisationId,
      from,
      to,
      CLOSE_DELAY_DAYS,
    ]);
    return { entries: rows.map(lateEntryFrom) };
  }
}

function lateEntryFrom(row: LateRow): LateEntriesDto['entries'][number] {
  const quarter = quarterOf(row.first_day);
  return {
    seq: Number(row.seq),
    recordedAt: row.recorded_at,
    subject: row.subject_type,
    subjectId: row.subject_id,
    commitmentId: row.commitment_id,
    title: row.title,
    action: row.action,
    reason: row.reason,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    quarter,
    closedOn: closingDay(quarter),
  };
}
