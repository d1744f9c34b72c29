import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReadyCompany, type TestCompany } from '../grounds/company';
import { eventually } from '../grounds/eventually';
import { ROOT, type Grounds } from '../grounds/grounds';
import type { Session } from '../grounds/session';

/** An import as the API tells it. */
export interface ImportView {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly failure: string | null;
  readonly counts: Readonly<Record<'valid' | 'rejected' | 'duplicate' | 'recorded', number>>;
  readonly columns: readonly string[];
  readonly preview: readonly {
    row: number;
    kind: string;
    title: string;
    quantity: number | null;
  }[];
  readonly problems: readonly {
    row: number;
    column: string | null;
    value: string;
    code: string;
    detail: string;
  }[];
}

/** A line as the list of commitments shows it, flat. */
export interface ListedLine {
  readonly kind: string;
  readonly title: string | null;
  readonly beneficiary: string | null;
  readonly establishmentId: string | null;
  readonly from: string;
  readonly to: string;
  readonly measures: Readonly<Record<string, number>>;
}

/** First quarter that the spreadsheets speak of. */
const FIRST_QUARTER = '2026-Q1';

/** Opens a company that is observed since before the spreadsheets, whatever the day of the run. */
export async function openImporter(
  grounds: Grounds,
  name: string,
): Promise<{ company: TestCompany; session: Session }> {
  const opened = await openReadyCompany(grounds, name);
  await grounds.owner.query(
    `SELECT ancrage.append_entries_recorded(e.company_id, e.actor, jsonb_build_array(
       jsonb_build_object('entryId', gen_random_uuid(), 'subjectType', e.subject_type,
         'subjectId', e.subject_id, 'action', 'correct', 'replaces', e.entry_id,
         'validFrom', '2026-01-01', 'payload', jsonb_build_object('from', $2::text),
         'touched', jsonb_build_array())), 'essai', NULL)
     FROM ancrage.ledger_entry e WHERE e.company_id = $1 AND e.subject_type = 'observation'`,
    [opened.company.id, FIRST_QUARTER],
  );
  return opened;
}

/** The bytes of a committed spreadsheet. */
export function fixture(name: string): Buffer {
  return readFileSync(join(ROOT, 'tests/fixtures', name));
}

/** Sends a file. */
export async function sent(
  session: Session,
  name: string,
  content: Buffer = fixture(name),
): Promise<{ id: string; seenBefore: boolean }> {
  const type = name.endsWith('.csv') ? 'text/csv' : 'application/octet-stream';
  const received = await session.upload<{ id: string; seenBefore: boolean }>(
    '/api/imports',
    name,
    content,
    type,
  );
  if (received.status !== 202) throw new Error(`Not received: ${JSON.stringify(received.body)}`);
  return received.body;
}

/** Sends a file and waits until its rows are read, or the file is given up. */
export async function uploaded(
  session: Session,
  name: string,
  content: Buffer = fixture(name),
): Promise<ImportView & { seenBefore: boolean }> {
  const { id, seenBefore } = await sent(session, name, content);
  const view = await until(session, id, ['ready', 'failed']);
  return { ...view, seenBefore };
}

/** Confirms an import. */
export async function confirm(session: Session, id: string): Promise<void> {
  const answer = await session.send('POST', `/api/imports/${id}/confirmation`);
  if (answer.status !== 204) throw new Error(`Not confirmed: ${JSON.stringify(answer.body)}`);
}

/** Confirms an import and waits until its rows are recorded. */
export async function confirmed(session: Session, id: string): Promise<ImportView> {
  await confirm(session, id);
  return until(session, id, ['done']);
}

/** Waits until an import is in one of the states. */
export async function until(
  session: Session,
  id: string,
  states: readonly string[],
): Promise<ImportView> {
  const { body } = await eventually(
    () => session.get<ImportView>(`/api/imports/${id}`),
    (view) => states.includes(view.body.state),
    90_000,
  );
  return body;
}

/** Every line of a company, by title and day. */
export async function listedLines(session: Session): Promise<ListedLine[]> {
  const { body } = await session.get<{
    commitments: (Omit<ListedLine, 'from' | 'to' | 'measures'> & {
      realisations: Pick<ListedLine, 'from' | 'to' | 'measures'>[];
    })[];
  }>('/api/commitments');
  return body.commitments
    .flatMap(({ kind, title, beneficiary, establishmentId, realisations }) =>
      realisations.map(({ from, to, measures }) => ({
        kind,
        title,
        beneficiary,
        establishmentId,
        from,
        to,
        measures,
      })),
    )
    .sort((a, b) => `${a.title} ${a.from}`.localeCompare(`${b.title} ${b.from}`));
}
