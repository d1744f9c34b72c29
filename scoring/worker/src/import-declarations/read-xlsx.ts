import ExcelJS from 'exceljs';
import type { Rows } from './spreadsheet-rows';
import { UnreadableFile } from './unreadable-file';

/**
 * Reads the first filled sheet of a workbook that was weighed before.
 *
 * @throws UnreadableFile when it is none, or has no filled sheet.
 */
export async function readXlsx(content: Buffer): Promise<Rows> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(content as unknown as ArrayBuffer);
  } catch {
    throw new UnreadableFile('damaged');
  }
  const sheet = workbook.worksheets.find((candidate) => candidate.actualRowCount > 0);
  if (!sheet) throw new UnreadableFile('noSheet');
  const rows: Rows = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cellText(cell.value);
    });
    rows[number - 1] = Array.from(cells, (cell) => cell ?? '');
  });
  return Array.from(rows, (row) => row ?? []);
}

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOf(value);
  if (typeof value !== 'object') return String(value);
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue);
  // Shown as it stands in the sheet ("#REF!"), so that its author recognises it.
  if ('error' in value) return String(value.error);
  return '';
}

/** Dates of a sheet have no time zone; the reader gives them in UTC. */
function dayOf(value: Date): string {
  return value.toISOString().slice(0, 10);
}
