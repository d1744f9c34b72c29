import { columnsOfMethod } from '@ancrage/engine/composite/columns-of-method';
import type { Table } from '@ancrage/engine/composite/table';
import type { TableMethod } from '@ancrage/engine/method/method';
import { readSheet, type Sheet } from './read-sheet';
import { EXIT, Refusal } from './refusal';

/** What stands for a missing figure. */
const MISSING = new Set(['', 'NA']);

/**
 * The table that a method reads, from a file of data and perhaps one of units: groups and
 * denominators, a row per unit, that go with every row of that unit.
 */
export async function readTable(
  method: TableMethod,
  dataFile: string,
  unitsFile: string | undefined,
  warn: (sentence: string) => void,
): Promise<Table> {
  const asked = columnsOfMethod(method);
  const wanted = [...asked.numbers, ...asked.groups];
  const period = method.table?.period;
  const unitIn = (header: readonly string[]): string => method.table?.unit ?? header[0] ?? '';
  const pick = (header: readonly string[]): string[] =>
    [...new Set([unitIn(header), ...(period === undefined ? [] : [period]), ...wanted])].filter(
      (column) => header.includes(column),
    );
  const data = await readSheet(dataFile, pick);
  const units = unitsFile === undefined ? null : await readSheet(unitsFile, pick);
  const names = column(data, unitIn(data.header));
  const beside = units === null ? null : besideOf(units, unitIn(units.header), data, names, warn);
  const source = (name: string): Source => {
    const inData = data.columns.get(name);
    if (inData !== undefined) return { sheet: data, cells: inData, lines: data.lines };
    const inUnits = units?.columns.get(name);
    if (inUnits !== undefined && beside !== null && units !== null) {
      return {
        sheet: units,
        cells: beside.map((row) => (row === -1 ? '' : (inUnits[row] ?? ''))),
        lines: beside.map((row) => units.lines[row] ?? 0),
      };
    }
    throw new Refusal(EXIT.data, noColumn(name, data, units));
  };
  return {
    units: named(data, names),
    ...(period === undefined ? {} : { periods: column(data, period) }),
    numbers: Object.fromEntries(asked.numbers.map((name) => [name, numbersIn(source(name), name)])),
    groups: Object.fromEntries(
      asked.groups.map((name) => [
        name,
        source(name).cells.map((cell) => (MISSING.has(cell) ? null : cell)),
      ]),
    ),
  };
}

interface Source {
  readonly sheet: Sheet;
  readonly cells: readonly string[];
  readonly lines: readonly number[];
}

/** The row of the units' file that goes with each row of data; −1 where there is none. */
function besideOf(
  units: Sheet,
  unit: string,
  data: Sheet,
  names: readonly string[],
  warn: (sentence: string) => void,
): number[] {
  const rows = new Map<string, number>();
  for (const [row, name] of column(units, unit).entries()) {
    if (rows.has(name)) {
      const line = units.lines[row] ?? 0;
      throw new Refusal(EXIT.data, `${units.name}, line ${line}: ${name} has a line already.`);
    }
    rows.set(name, row);
  }
  const beside = names.map((name) => rows.get(name) ?? -1);
  const without = [...new Set(names.filter((_, row) => beside[row] === -1))];
  if (without.length > 0) {
    const some = without.slice(0, 5).join(', ');
    warn(`${units.name} has no line for ${without.length} of the units of ${data.name}: ${some}`);
  }
  for (const name of units.columns.keys()) {
    if (name !== unit && data.columns.has(name)) {
      const both = `Both ${data.name} and ${units.name} have a column ${name}`;
      throw new Refusal(EXIT.data, `${both}; leave it in one of them.`);
    }
  }
  return beside;
}

function column(sheet: Sheet, name: string): readonly string[] {
  const cells = sheet.columns.get(name);
  if (cells !== undefined) return cells;
  throw new Refusal(EXIT.data, noColumn(name, sheet, null));
}

function noColumn(name: string, data: Sheet, units: Sheet | null): string {
  const there = [...data.header, ...(units?.header ?? [])];
  const like = there.find((other) => other.toLowerCase() === name.toLowerCase());
  const where = units === null ? data.name : `${data.name} and ${units.name}`;
  const hint =
    like !== undefined
      ? `Its name may be ${like}: names are read letter by letter.`
      : units === null
        ? 'Add it, or name the file that has it with --units.'
        : 'Add it, or name another column in the method.';
  return `The method reads a column ${name}, and ${where} has none. ${hint}`;
}

function named(data: Sheet, names: readonly string[]): readonly string[] {
  const without = names.findIndex((name) => name === '');
  if (without === -1) return names;
  throw new Refusal(EXIT.data, `${data.name}, line ${data.lines[without]}: the unit has no name.`);
}

function numbersIn({ sheet, cells, lines }: Source, name: string): (number | null)[] {
  return cells.map((cell, row) => {
    if (MISSING.has(cell)) return null;
    const value = Number(sheet.decimalComma ? cell.replace(',', '.') : cell);
    if (Number.isFinite(value)) return value;
    const where = `${sheet.name}, line ${lines[row]}, column ${name}`;
    const mend = 'write it with a decimal point, or leave the cell empty where it is missing';
    throw new Refusal(EXIT.data, `${where}: “${cell}” is no number; ${mend}.`);
  });
}
