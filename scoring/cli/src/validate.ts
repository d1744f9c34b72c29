import { methodHash } from '@ancrage/engine/method/method-hash';
import { columnsOfMethod } from '@ancrage/engine/composite/columns-of-method';
import type { Asked, Writer } from './command';
import { named, readTableFor } from './read-asked';
import { readMethod } from './read-method';

/** Says whether a document is a method and, with data, whether its columns are there and sound. */
export async function validate(asked: Asked, { print, warn }: Writer): Promise<void> {
  const file = named(asked.method, '--method METHOD.json');
  const read = readMethod(file);
  const { id, version, indicators } = read.method;
  print(`${file} is a method over ${read.form === 'table' ? 'a table' : 'declarations'}.`);
  print(`${id}, version ${version}, ${indicators.length} indicators`);
  print(`hash ${methodHash(read.method)}`);
  if (read.form === 'declarations') return;
  const { numbers, groups } = columnsOfMethod(read.method);
  if (asked.data === undefined) {
    print(`It reads the columns ${[...numbers, ...groups].join(', ')}.`);
    return;
  }
  const table = await readTableFor(read.method, asked, warn);
  const gaps = Object.values(table.numbers).reduce(
    (sum, column) => sum + column.reduce<number>((own, cell) => own + (cell === null ? 1 : 0), 0),
    0,
  );
  const columns = `${numbers.length + groups.length} columns`;
  print(`${table.units.length} rows with all of its ${columns}; ${gaps} figures are missing.`);
}
