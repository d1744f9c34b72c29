import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';

/** A spreadsheet's cells as text; dates as YYYY-MM-DD. */
export type Rows = string[][];

/**
 * Reads a CSV (separated by semicolons, commas or tabs; UTF-8 with or without its mark, or
 * Windows-1252) or the first filled sheet of an XLSX.
 *
 * @throws Error with a short reason when the file is neither.
 */
export async function readSpreadsheet(content: Buffer): Promise<Rows> {
  if (content.length === 0) throw new Error('vide');
  const isZip = content[0] === 0x50 && content[1] === 0x4b;
  return isZip ? readXlsx(content) : readCsv(content);
}

function readCsv(content: Buffer): Rows {
  const text = decode(content);
  if (text.includes('\u0000')) throw new Error('contenu binaire');
  return parse(text, {
    delimiter: delimiterOf(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
}

/** Windows-1252 is what Excel writes in France; valid UTF-8 is never that by chance. */
function decode(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

/** The separator that the first lines hold most of, outside quotes. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((delimiter) => ({
    delimiter,
    count: sample.split(delimiter).length,
  }));
  // A decimal comma is no separator: semicolons win a near tie.
  const [semicolon, comma, tab] = counts;
  if (tab && tab.count > (semicolon?.count ?? 0) && tab.count > (comma?.count ?? 0)) return '\t';
  return (comma?.count ?? 0) > (semicolon?.count ?? 0) * 2 ? ',' : ';';
}

async function readXlsx(content: Buffer): Promise<Rows> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content as unknown as ArrayBuffer);
  const sheet = workbook.worksheets.find((candidate) => candidate.actualRowCount > 0);
  if (!sheet) throw new Error('aucune feuille remplie');
  const rows: Rows = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
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
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue);
  return '';
}
