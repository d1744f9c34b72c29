import { parse } from 'papaparse';
import { weighArchive } from './archive-size';
import { decodeWindows1252 } from './decode-windows-1252';
import type { Rows } from './spreadsheet-rows';
import { UnreadableFile } from './unreadable-file';

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
  return content.subarray(0, 2).equals(ZIP) ? readArchive(content) : readCsv(content);
}

function readCsv(content: Buffer): Rows {
  const text = decode(content);
  if (text.includes('\u0000')) throw new UnreadableFile('binary');
  const { data, errors } = parse<string[]>(withoutEmptyEnd(text), { delimiter: delimiterOf(text) });
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw new UnreadableFile('openQuote');
  return data;
}

/** A text up to its last line that holds something: sheets often end with thousands that do not. */
function withoutEmptyEnd(text: string): string {
  let last = text.length - 1;
  while (last >= 0 && ' ;,\t\r\n'.includes(text.charAt(last))) last -= 1;
  const end = /[\r\n]/.exec(text.slice(last + 1));
  return end ? text.slice(0, last + 1 + end.index) : text;
}

/**
 * Windows-1252 is what Excel writes as CSV in France, UTF-16 what it calls "Unicode text"; valid
 * UTF-8 is never one of them by chance.
 */
function decode(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe)
    return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff)
    return new TextDecoder('utf-16be').decode(content);
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

async function readArchive(content: Buffer): Promise<Rows> {
  if (content.includes(OPEN_DOCUMENT, 0, 'latin1')) throw new UnreadableFile('openDocument');
  const weight = await weighArchive(content);
  if (weight !== 'fits') throw new UnreadableFile(weight);
  // Loaded for what is worth reading alone: the library takes more memory than a bomb may.
  const { readXlsx } = await import('./read-xlsx.js');
  return readXlsx(content);
}
