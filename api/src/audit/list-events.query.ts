import { queryInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../http/current-session';
import { refuse } from '../http/problem-exception';
import type { ACTOR_STATES, AuditEventDto, AuditFilterDto, AuditPageDto } from './audit.dto';

const PAGE = 100;

interface EventRow {
  readonly position: string;
  /** ISO 8601 to the microsecond, which a JavaScript date would cut. */
  readonly instant: string;
  readonly action: string;
  readonly subject_id: string;
  readonly actor: string | null;
  readonly actor_name: string | null;
  readonly actor_state: (typeof ACTOR_STATES)[number];
  readonly before: object | null;
  readonly after: object | null;
  readonly reason: string | null;
  readonly address: string | null;
}

/**
 * What was done in the organisation: the log's own events, and the entries of its ledger, which is
 * the log of what was declared. The latest first.
 */
const EVENTS = `
  WITH event AS (
    SELECT 'a' || lpad(id::text, 19, '0') AS position, recorded_at, action, subject_id, actor,
      before, after,
      -- An erasure says why in what it left behind.
      coalesce(reason, after->>'reason') AS reason, address, NULL::bigint AS seq
    FROM ancrage.audit_event
    UNION ALL
    SELECT 'l' || lpad(e.seq::text, 19, '0'), e.recorded_at,
      e.subject_type || '.' || e.action, e.subject_id, e.actor,
      r.payload, CASE WHEN e.action <> 'withdraw' THEN e.payload END, e.reason, NULL, e.seq
    FROM ancrage.ledger_entry e LEFT JOIN ancrage.ledger_entry r ON r.entry_id = e.replaces
  )
  SELECT event.position, event.action, event.subject_id, event.actor, event.before, event.after,
    event.reason,
    -- Asked for those of the page alone.
    coalesce(event.address, (SELECT o.address FROM ancrage.entry_origin o
      WHERE o.company_id = ancrage.current_organisation() AND o.last_seq >= event.seq
        AND o.first_seq <= event.seq
      ORDER BY o.last_seq LIMIT 1)) AS address,
    u.display_name AS actor_name,
    CASE WHEN event.actor IS NULL THEN 'nobody' WHEN u.id IS NOT NULL THEN 'member'
      WHEN ancrage.is_actor(event.actor) THEN 'elsewhere' ELSE 'erased' END AS actor_state,
    to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS instant
  FROM event
  LEFT JOIN ancrage.membership m ON m.actor = event.actor
  LEFT JOIN ancrage.app_user u ON u.id = m.user_id
  WHERE ($1::text IS NULL OR split_part(action, '.', 1) = $1)
    -- A commitment's lines and their evidence are events of it too.
    AND ($2::uuid IS NULL OR subject_id = $2
      OR coalesce(after, before)->>'commitmentId' = $2::text
      OR coalesce(after, before)#>>'{target,id}' = $2::text)
    AND ($3::uuid IS NULL OR event.actor = $3)
    AND ($4::date IS NULL OR recorded_at >= $4::date::timestamp AT TIME ZONE 'Europe/Paris')
    AND ($5::date IS NULL OR recorded_at < ($5::date + 1)::timestamp AT TIME ZONE 'Europe/Paris')
    AND ($6::timestamptz IS NULL OR (recorded_at, position) < ($6, $7))
  ORDER BY recorded_at DESC, position DESC LIMIT $8`;

/** Reads the log of the caller's organisation. */
@Injectable()
export class ListEvents {
  constructor(private readonly source: DataSource) {}

  async listPage(
    caller: Caller,
    filter: AuditFilterDto,
    after: string | undefined,
  ): Promise<AuditPageDto> {
    const rows = await this.rows(caller, filter, cursorFrom(after), PAGE + 1);
    const last = rows[PAGE - 1];
    return {
      events: rows.slice(0, PAGE).map(eventFrom),
      next: rows.length > PAGE && last ? cursorOf(last) : null,
    };
  }

  /** Every event that fits, up to a limit. */
  async listAll(caller: Caller, filter: AuditFilterDto, max: number): Promise<AuditEventDto[]> {
    return (await this.rows(caller, filter, null, max)).map(eventFrom);
  }

  private rows(
    caller: Caller,
    { topic, subjectId, actor, from, to }: AuditFilterDto,
    cursor: { readonly recordedAt: string; readonly position: string } | null,
    limit: number,
  ): Promise<EventRow[]> {
    return queryInTenant<EventRow>(this.source, caller.organisationId, EVENTS, [
      topic ?? null,
      subjectId ?? null,
      actor ?? null,
      from ?? null,
      to ?? null,
      cursor?.recordedAt ?? null,
      cursor?.position ?? null,
      limit,
    ]);
  }
}

function eventFrom(row: EventRow): AuditEventDto {
  const [topic = '', ...what] = row.action.split('.');
  return {
    id: row.position,
    recordedAt: row.instant,
    topic,
    what: what.join('.'),
    subjectId: row.subject_id,
    actor: row.actor,
    actorName: row.actor_name,
    actorState: row.actor_state,
    before: row.before,
    after: row.after,
    reason: row.reason,
    address: row.address,
  };
}

function cursorOf({ instant, position }: EventRow): string {
  return `${instant}_${position}`;
}

/** @throws `request.malformed` for what was no page's `next`. */
function cursorFrom(after: string | undefined) {
  if (after === undefined) return null;
  const [, recordedAt, position] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([al]\d{19})$/.exec(
    after,
  ) ?? ['', '', ''];
  if (!recordedAt || !position || Number.isNaN(Date.parse(recordedAt))) {
    return refuse('request.wrong_type', 'after', { field: 'after', expected: 'next' });
  }
  return { recordedAt, position };
}
