import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import { COLUMN_TITLE, type Column } from '@ancrage/contract/import/columns';
import type { ImportedLine, RowProblem } from '@ancrage/contract/import/imported-line';
import type { Problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { queryInTenant, readAtOnce, type TenantTransaction } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import type { ImportCountsDto, ImportDto, PreviewRowDto, RowProblemDto } from '../import.dto';

/** Rows that a preview shows, and problems that it lists; the rejects' file has them all. */
const PREVIEW_ROWS = 20;
const PREVIEW_PROBLEMS = 200;

interface RunRow {
  readonly id: string;
  readonly file_name: string;
  readonly state: string;
  readonly created_at: string;
  readonly total: number;
  readonly done: number;
  readonly problem: Problem | null;
  readonly columns: readonly Column[] | null;
}

/** Its columns by name: a statement that is prepared outlives the next migration. */
const RUN = `SELECT id, file_name, state, created_at, total, done, problem, columns
  FROM ancrage.import_run WHERE id = $1`;

/** Reads an import: its stage, counts, first rows and first problems. */
@Injectable()
export class ReadImport {
  constructor(private readonly source: DataSource) {}

  async readImport(caller: Caller, importId: string): Promise<ImportDto> {
    const [[run], counts, preview, problems] = await readAtOnce(
      this.source,
      caller.organisationId,
      (transaction) =>
        Promise.all([
          transaction.query<RunRow>(RUN, [importId]),
          countRows(transaction, importId),
          previewRows(transaction, importId, caller),
          firstProblems(transaction, importId, caller),
        ]),
    );
    if (!run) return refuse('import.not_found');
    const { language } = caller;
    return {
      id: run.id,
      fileName: run.file_name,
      state: run.state,
      createdAt: run.created_at,
      total: run.total,
      done: run.done,
      counts,
      failure: run.problem === null ? null : problemSentence(run.problem, language),
      columns: (run.columns ?? []).map((column) => COLUMN_TITLE[column][language]),
      preview,
      problems,
    };
  }

  async listImports(caller: Caller): Promise<ImportDto[]> {
    const runs = await queryInTenant<{ id: string }>(
      this.source,
      caller.organisationId,
      'SELECT id FROM ancrage.import_run ORDER BY created_at DESC LIMIT 20',
    );
    return Promise.all(runs.map((run) => this.readImport(caller, run.id)));
  }
}

async function countRows(
  transaction: TenantTransaction,
  importId: string,
): Promise<ImportCountsDto> {
  const rows = await transaction.query<{ state: keyof ImportCountsDto; count: string }>(
    `SELECT state, count(*) FROM ancrage.import_row WHERE import_id = $1 GROUP BY state
     UNION ALL
     SELECT CASE WHEN lines IS NULL THEN 'recorded' ELSE 'valid' END, sum(line_count)
     FROM ancrage.import_batch WHERE import_id = $1 GROUP BY 1`,
    [importId],
  );
  const counts: ImportCountsDto = { valid: 0, rejected: 0, duplicate: 0, recorded: 0 };
  for (const row of rows) counts[row.state] = Number(row.count);
  return counts;
}

/** What is to be confirmed, while it is: whoever looks on while rows are recorded asks often. */
async function previewRows(
  transaction: TenantTransaction,
  importId: string,
  { language }: Caller,
): Promise<PreviewRowDto[]> {
  const batches = await transaction.query<{ lines: { row: number; line: ImportedLine }[] }>(
    `SELECT jsonb_path_query_array(lines::jsonb, '$[0 to $last]', jsonb_build_object('last', $2::int - 1))
       AS lines
     FROM (
       SELECT first_row, lines, sum(line_count) OVER (ORDER BY first_row) - line_count AS before
       FROM ancrage.import_batch
       WHERE import_id = $1 AND lines IS NOT NULL
         AND EXISTS (SELECT FROM ancrage.import_run WHERE id = $1 AND state = 'ready')) batch
     WHERE before < $2 ORDER BY first_row`,
    [importId, PREVIEW_ROWS],
  );
  return batches
    .flatMap(({ lines }) => lines)
    .slice(0, PREVIEW_ROWS)
    .map(({ row, line }) => {
      const kind = kindOf(line.kind);
      const field = kind?.fields.find(({ measure }) => line.measures[measure] !== undefined);
      return {
        row,
        kind: kind?.label[language] ?? line.kind,
        title: line.title,
        from: line.from,
        to: line.to,
        measure: field?.measure ?? null,
        quantity: field ? (line.measures[field.measure] ?? null) : null,
      };
    });
}

async function firstProblems(
  transaction: TenantTransaction,
  importId: string,
  { language }: Caller,
): Promise<RowProblemDto[]> {
  const rows = await transaction.query<{ row_number: number; problems: RowProblem[] }>(
    `SELECT row_number, problems FROM ancrage.import_row
     WHERE import_id = $1 ORDER BY row_number LIMIT $2`,
    [importId, PREVIEW_PROBLEMS],
  );
  return rows
    .flatMap(({ row_number, problems }) =>
      problems.map((found) => ({
        row: row_number,
        column: found.column === null ? null : COLUMN_TITLE[found.column][language],
        value: found.value,
        code: found.code,
        detail: problemSentence(found, language),
      })),
    )
    .slice(0, PREVIEW_PROBLEMS);
}
