import { COLUMN_TITLE, type Column } from '@ancrage/contract/import/columns';
import type { Cells, RowProblem } from '@ancrage/contract/import/imported-line';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { readInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeCsv } from '../../http/write-csv';

/** Title of the column that says why a row came back, and the row it was. */
const REASON = { fr: 'À corriger', en: 'To mend' } as const;
const ROW = { fr: 'Ligne', en: 'Row' } as const;

/**
 * The rows that were not recorded, as a CSV that can be mended and imported again: the cells as
 * they were written, with what is wrong behind each.
 */
@Injectable()
export class RejectsFile {
  constructor(private readonly source: DataSource) {}

  async rejectsFile(caller: Caller, importId: string): Promise<string> {
    const { language } = caller;
    const { columns, rows } = await readInTenant(
      this.source,
      caller.organisationId,
      async (transaction) => {
        const [run] = await transaction.query<{ columns: Column[] | null }>(
          'SELECT columns FROM ancrage.import_run WHERE id = $1',
          [importId],
        );
        if (!run) return refuse('import.not_found');
        const rejected = await transaction.query<{
          row_number: number;
          cells: Cells;
          problems: RowProblem[];
        }>(
          `SELECT row_number, cells, problems FROM ancrage.import_row
           WHERE import_id = $1 AND state IN ('rejected', 'duplicate') ORDER BY row_number`,
          [importId],
        );
        return { columns: run.columns ?? [], rows: rejected };
      },
    );
    const header = [
      ...columns.map((column) => COLUMN_TITLE[column][language]),
      ROW[language],
      REASON[language],
    ];
    const body = rows.map(({ row_number, cells, problems }) => [
      ...columns.map((column) => cells[column] ?? ''),
      String(row_number),
      problems.map((found) => problemSentence(found, language)).join(' '),
    ]);
    return writeCsv([header, ...body]);
  }
}

/** The header of an empty file to start from. */
export function templateFile(language: Caller['language']): string {
  return writeCsv([Object.values(COLUMN_TITLE).map((title) => title[language])]);
}
