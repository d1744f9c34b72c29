import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { declaredSize } from './archive-size';
import { decodeWindows1252 } from './decode-windows-1252';
import { UnreadableFile } from './unreadable-file';

/** A spreadsheet's cells as text; dates as YYYY-MM-DD. */
export type Rows = string[][];

/** Far above the sheets of a real file, far below what a bomb unpacks to. */
const UNPACKED_BYTES_MAX = 256 * 1024 * 1024;

const ZIP = Buffer.from('PK', 'latin1');
/** The container of .xls, and of an .xlsx behind a password. */
const COMPOUND = Buffer.from('d0cf11e0', 'hex');
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument';

/**
 * Reads a CSV (separated by semicolons, commas or tabs; UTF-8 with or without its mark, UTF-16
 * with its mark, or Windows-1252) or the first filled sheet of an XLSX.
 *
 * @throws UnreadableFile when the file is neither.
 */
export async function readSpreadsheet(content: Buffer): Promise<Rows> {
  if (content.length === 0) throw new UnreadableFile('empty');
  if (content.subarray(0, 4).equals(COMPOUND)) throw new UnreadableFile('oldOrLocked');
  return content.subarray(0, 2).equals(ZIP) ? readXlsx(content) : readCsv(content);
}

function readCsv(content: Buffer): Rows {
  const text = decode(content);
  if (text.includes('\u0000')) throw new UnreadableFile('binary');
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    const { code } = error as { code?: string };
    throw new UnreadableFile(code === 'CSV_QUOTE_NOT_CLOSED' ? 'openQuote' : 'binary');
  }
}

/**
 * Windows-1252 is what Excel writes as CSV in France, UTF-16 what it calls "Unicode text"; valid
 * UTF-8 is never one of them by chance.
 */
function decode(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe)
    return new TextDecoder('utf-16le').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return decodeWindows1252(content);
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
  if (content.includes(OPEN_DOCUMENT, 0, 'latin1')) throw new UnreadableFile('openDocument');
  const size = declaredSize(content);
  if (size === null) throw new UnreadableFile('damaged');
  if (size > UNPACKED_BYTES_MAX) throw new UnreadableFile('tooLarge');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(content as unknown as ArrayBuffer);
  } catch {
    throw new UnreadableFile('damaged');
  }
  const sheet = workbook.worksheets.find((candidate) => candidate.actualRowCount > 0);
  if (!sheet) throw new UnreadableFile('noSheet');
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
