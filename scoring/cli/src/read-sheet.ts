import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { sentenceOf } from './files';
import { progressBar } from './progress-bar';
import { EXIT, Refusal } from './refusal';

/** A CSV file by columns, as text; an empty cell is an empty text. */
export interface Sheet {
  /** The file's name, for messages. */
  readonly name: string;
  readonly header: readonly string[];
  /** Cells of the columns that were asked for. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Line of each row in the file. */
  readonly lines: readonly number[];
  /** Whether decimals are written with a comma, as they may be where cells are not. */
  readonly decimalComma: boolean;
}

/**
 * Reads a CSV file: UTF-8, cells apart by a comma, a semicolon or a tab, whichever the header has
 * most of. Only the wanted columns are kept, so that a long file costs what is read of it.
 */
export async function readSheet(
  file: string,
  wanted: (header: readonly string[]) => readonly string[],
): Promise<Sheet> {
  const delimiter = delimiterOf(file);
  const name = basename(file);
  const columns = new Map<string, string[]>();
  const lines: number[] = [];
  let header: string[] | undefined;
  let places: (readonly [string[], number])[] = [];
  const source = createReadStream(file);
  const parser = source.pipe(
    parse({ bom: true, delimiter, trim: true, skip_empty_lines: true, info: true }),
  );
  const { size } = statSync(file);
  const draw = size > LONG_BYTES ? progressBar(name) : () => undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      if (header === undefined) {
        header = checkedHeader(name, record);
        places = wanted(header).map((column) => {
          const cells: string[] = [];
          columns.set(column, cells);
          return [cells, record.indexOf(column)] as const;
        });
        continue;
      }
      for (const [cells, at] of places) cells.push(record[at] ?? '');
      lines.push(info.lines);
      if (lines.length % DRAWN_EACH === 0) draw(source.bytesRead / size);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(EXIT.data, `${name}: ${error instanceof Error ? error.message : error}`);
  }
  if (header === undefined) {
    throw new Refusal(EXIT.data, `${name} is empty; its first line names the columns.`);
  }
  return { name, header, columns, lines, decimalComma: delimiter !== ',' };
}

/** Shorter files are read before a bar could be seen. */
const LONG_BYTES = 10_000_000;

const DRAWN_EACH = 10_000;

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function delimiterOf(file: string): string {
  const start = Buffer.alloc(65_536);
  let count: number;
  try {
    const opened = openSync(file, 'r');
    count = readSync(opened, start);
    closeSync(opened);
  } catch (error) {
    throw new Refusal(EXIT.file, sentenceOf(file, error));
  }
  const [line = ''] = start.toString('utf8', 0, count).split(/\r?\n/, 1);
  const often = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((most, mark) => (often(mark) > often(most) ? mark : most));
}

function checkedHeader(name: string, header: string[]): string[] {
  const twice = header.find((column, at) => header.indexOf(column) !== at);
  if (twice === undefined) return header;
  throw new Refusal(EXIT.data, `${name} has two columns ${twice}; give one of them another name.`);
}
