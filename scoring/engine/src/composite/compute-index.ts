import { digest } from '../dossier/digest';
import { ENGINE_VERSION } from '../engine-version';
import type { TableMethod } from '../method/method';
import { methodHash } from '../method/method-hash';
import { UndefinedFigure } from '../missing/undefined-figure';
import { columnsOfMethod } from './columns-of-method';
import { freezeReferences } from './freeze-references';
import type { IndexResult } from './index-result';
import type { References } from './references';
import { reportRun } from './report-run';
import { runIndex } from './run-index';
import type { Table } from './table';
import { Workbench } from './workbench';

/** An index over all units, with the references that each is computed alone with. */
export interface ComputedIndex {
  readonly result: IndexResult;
  readonly references: References;
}

/**
 * Computes an index of all units of a table (handbook, steps 3 to 6).
 *
 * @throws UndefinedFigure where a step has no figure, naming the indicator or node and the unit.
 */
export function computeIndex(method: TableMethod, table: Table): ComputedIndex {
  const bench = new Workbench(table);
  const run = runIndex(bench, method);
  const hash = methodHash(method);
  const references = freezeReferences(run, hash);
  const result = {
    ...namesOf(method, hash, table, digest(references)),
    ...reportRun(bench, run),
  };
  return { result, references };
}

/** The references alone: everything that depends on other units, frozen. */
export function fitReferences(method: TableMethod, table: Table): References {
  const run = runIndex(new Workbench(table), method);
  return freezeReferences(run, methodHash(method));
}

/** References under the hash that names them, so that no one unit pays for hashing them again. */
export interface NamedReferences {
  readonly references: References;
  readonly hash: string;
}

/**
 * Computes one unit (or a few) against frozen references: the same digits as among all units, and a
 * cost that does not grow with their number, save where each unit is compared with each other.
 *
 * @param table The unit's row; its rows of all periods, where gaps are filled along time.
 * @throws UndefinedFigure `out-of-bounds` where the references are of another method.
 */
export function applyReferences(
  method: TableMethod,
  { references, hash: referencesHash }: NamedReferences,
  table: Table,
): IndexResult {
  const hash = methodHash(method);
  if (references.methodHash !== hash) {
    const message = `the references are of the method ${references.methodHash}, not of ${hash}`;
    throw new UndefinedFigure('out-of-bounds', message);
  }
  const bench = new Workbench(table);
  const run = runIndex(bench, method, references);
  return { ...namesOf(method, hash, table, referencesHash), ...reportRun(bench, run) };
}

function namesOf(
  method: TableMethod,
  hash: string,
  table: Table,
  referencesHash: string,
): Pick<IndexResult, 'method' | 'engineVersion' | 'inputDigest' | 'referencesHash'> {
  return {
    method: { id: method.id, version: method.version, hash },
    engineVersion: ENGINE_VERSION,
    inputDigest: tableDigest(readColumns(method, table)),
    referencesHash,
  };
}

/** SHA-256 of a table by the SHA-256 of each column: no text of the whole is ever made. */
function tableDigest({ units, periods, numbers, groups = {} }: Table): string {
  const each = (columns: Readonly<Record<string, unknown>>): Record<string, string> =>
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, digest(cells)]));
  return digest({
    units: digest(units),
    periods: periods && digest(periods),
    numbers: each(numbers),
    groups: each(groups),
  });
}

/** The part of a table that a method reads: what is beside it does not change the digest. */
export function readColumns(method: TableMethod, table: Table): Table {
  const { numbers, groups } = columnsOfMethod(method);
  return {
    units: table.units,
    ...(table.periods === undefined ? {} : { periods: table.periods }),
    numbers: pick(table.numbers, numbers),
    groups: pick(table.groups ?? {}, groups),
  };
}

function pick<Cells>(
  columns: Readonly<Record<string, Cells>>,
  names: readonly string[],
): Record<string, Cells> {
  const picked: Record<string, Cells> = {};
  for (const name of names) {
    const cells = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (cells !== undefined) picked[name] = cells;
  }
  return picked;
}
