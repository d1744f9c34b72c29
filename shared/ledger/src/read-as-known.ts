import type {
  Answer,
  Commitment,
  Establishment,
  Evidence,
  Observation,
  Realisation,
  SizeProfile,
  SubjectType,
} from '@ancrage/contract/declaration/declaration';
import type { Entry } from './entry';

/** Runs SQL: a tenant's transaction, or a worker's connection. */
export interface Reader {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** A company's books as known on an instant: the standing entry of every subject. */
export interface Books {
  readonly companyId: string;
  /** Sequence number of the last entry known. */
  readonly version: number;
  readonly observation: Observation | null;
  readonly establishments: readonly Entry<'establishment'>[];
  readonly sizeProfiles: readonly Entry<'sizeProfile'>[];
  readonly commitments: ReadonlyMap<string, Entry<'commitment'>>;
  readonly realisations: readonly Entry<'realisation'>[];
  readonly evidence: readonly Entry<'evidence'>[];
  readonly answers: readonly Entry<'answer'>[];
}

/** One entry as its row holds it. */
interface Row {
  seq: string;
  entry_id: string;
  subject_type: SubjectType;
  subject_id: string;
  action: Entry['action'];
  recorded_at: string;
  valid_from: string;
  valid_to: string | null;
  payload: Observation | Establishment | SizeProfile | Commitment | Realisation | Evidence | Answer;
}

/** Every entry of a company's ledger, from which its books as known on any instant are made. */
export interface History {
  readonly companyId: string;
  /** In the order of the chain. */
  readonly rows: readonly Row[];
}

/**
 * Reads a company's whole ledger in one query, or what was appended to it after an entry.
 *
 * @param after Sequence number of that entry.
 */
export async function readHistory(reader: Reader, companyId: string, after = 0): Promise<History> {
  const rows = await reader.query<Row>(
    `SELECT seq, entry_id, subject_type, subject_id, action,
       to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at,
       valid_from::text, valid_to::text, payload
     FROM ancrage.ledger_entry WHERE company_id = $1 AND seq > $2 ORDER BY seq`,
    [companyId, after],
  );
  return { companyId, rows };
}

/**
 * A company's books as known on an instant: for each subject the last entry recorded before it,
 * the withdrawn ones left out.
 *
 * @param instant ISO 8601 in UTC, excluded; null for all that is known.
 */
export function booksAsKnown({ companyId, rows }: History, instant: string | null): Books {
  const known = instant === null ? rows : rows.filter((row) => row.recorded_at < instant);
  const latest = new Map(known.map((row) => [row.subject_id, row]));
  const standing = [...latest.values()]
    .filter((row) => row.action !== 'withdraw')
    .sort((a, b) => Number(a.seq) - Number(b.seq));
  const of = <Type extends SubjectType>(type: Type) =>
    standing.filter((row) => row.subject_type === type).map((row) => entryOf<Type>(row));
  return {
    companyId,
    version: Number(known.at(-1)?.seq ?? 0),
    observation: of('observation')[0]?.payload ?? null,
    establishments: of('establishment'),
    sizeProfiles: of('sizeProfile'),
    commitments: new Map(of('commitment').map((entry) => [entry.subjectId, entry])),
    realisations: of('realisation'),
    evidence: of('evidence'),
    answers: of('answer'),
  };
}

/** A company's books as they stand now, or as known on an instant (see `booksAsKnown`). */
export async function readBooks(
  reader: Reader,
  companyId: string,
  instant: string | null = null,
): Promise<Books> {
  return booksAsKnown(await readHistory(reader, companyId), instant);
}

/** What a company's ledger was when its last entry was `version`. */
export function historyUpTo({ companyId, rows }: History, version: number): History {
  return { companyId, rows: rows.filter(({ seq }) => Number(seq) <= version) };
}

function entryOf<Type extends SubjectType>(row: Row): Entry<Type> {
  return {
    seq: Number(row.seq),
    entryId: row.entry_id,
    subjectId: row.subject_id,
    action: row.action,
    recordedAt: row.recorded_at,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    payload: row.payload as Entry<Type>['payload'],
  };
}
