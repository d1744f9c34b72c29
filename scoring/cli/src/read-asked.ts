import type { Table } from '@ancrage/engine/composite/table';
import type { TableMethod } from '@ancrage/engine/method/method';
import type { Asked, Writer } from './command';
import { readTableMethod } from './read-method';
import { readTable } from './read-table';
import { EXIT, Refusal } from './refusal';

/** The method and the table that a command line names. */
export async function readAsked(
  asked: Asked,
  { warn }: Writer,
): Promise<{ readonly method: TableMethod; readonly table: Table }> {
  const method = readTableMethod(named(asked.method, '--method METHOD.json'));
  return { method, table: await readTableFor(method, asked, warn) };
}

/** The table that a command line names, as a method reads it. */
export function readTableFor(
  method: TableMethod,
  { data, units }: Asked,
  warn: (text: string) => void,
): Promise<Table> {
  return readTable(method, named(data, '--data DATA.csv'), units, warn);
}

/** An option that a command cannot do without. */
export function named(value: string | undefined, option: string): string {
  if (value !== undefined) return value;
  throw new Refusal(EXIT.usage, `This command needs ${option}; see --help.`);
}
