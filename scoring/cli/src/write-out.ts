import { stringify } from 'csv-stringify/sync';
import { writePieces } from './files';
import { EXIT, Refusal } from './refusal';

/** A line of a CSV file. */
export type Row = readonly (string | number | null | undefined)[];

/** A result as it can be written: whole as JSON, or by rows as CSV. */
export interface Writable {
  readonly json: () => unknown;
  readonly csv?: () => Iterable<Row>;
}

/** Writes a result in the form that the file's name ends with. */
export function writeOut(file: string, { json, csv }: Writable): void {
  if (file.endsWith('.json')) {
    writePieces(file, piecesOf(json(), '\n'));
  } else if (file.endsWith('.csv') && csv !== undefined) {
    writePieces(file, linesOf(csv()));
  } else {
    const forms = csv === undefined ? '.json' : '.json or .csv';
    throw new Refusal(EXIT.usage, `--out ${file}: name a file that ends with ${forms}.`);
  }
}

/** Items of a list of plain values that become text at once. */
const ITEMS = 10_000;

/** The text of a JSON value in pieces; a list of plain values stands on one line. */
function* piecesOf(value: unknown, newLine: string): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
  } else if (Array.isArray(value) && value.every(isPlain)) {
    yield* plainList(value);
  } else {
    const isList = Array.isArray(value);
    const inner = `${newLine} `;
    let between = inner;
    yield isList ? '[' : '{';
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue;
      yield isList ? between : `${between}${JSON.stringify(name)}: `;
      yield* piecesOf(member, inner);
      between = `,${inner}`;
    }
    yield `${between === inner ? '' : newLine}${isList ? ']' : '}'}`;
  }
  if (newLine === '\n') yield newLine;
}

function* plainList(items: readonly unknown[]): Generator<string> {
  yield '[';
  for (let from = 0; from < items.length; from += ITEMS) {
    const text = JSON.stringify(items.slice(from, from + ITEMS)).slice(1, -1);
    yield from === 0 ? text : `,${text}`;
  }
  yield ']';
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function* linesOf(rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield stringify([[...row]]);
}
