import { stringify } from 'csv-stringify/sync';
import { writeText } from './files';
import { EXIT, Refusal } from './refusal';

/** A result as it can be written: whole as JSON, or by rows as CSV. */
export interface Writable {
  readonly json: () => unknown;
  readonly csv?: () => readonly (readonly (string | number | null | undefined)[])[];
}

/** Writes a result in the form that the file's name ends with. */
export function writeOut(file: string, { json, csv }: Writable): void {
  if (file.endsWith('.json')) {
    writeText(file, `${JSON.stringify(json(), null, 1)}\n`);
  } else if (file.endsWith('.csv') && csv !== undefined) {
    writeText(file, stringify(csv().map((row) => [...row])));
  } else {
    const forms = csv === undefined ? '.json' : '.json or .csv';
    throw new Refusal(EXIT.usage, `--out ${file}: name a file that ends with ${forms}.`);
  }
}
