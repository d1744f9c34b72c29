import type { Method } from '../method/method';
import { changedLines, remodel, type UnitModel } from '../model/unit-model';
import { quantifyLines } from '../quantity/quantify-lines';
import type { QuantifiedLine } from '../quantity/quantify-line';
import type { DeclaredLine, QuarterInput } from '../quarter-input';
import { applyChange, type Change } from './apply-change';

/**
 * The model of a unit after one change, in which all that the change does not touch is the very
 * model that stood: many single changes are compared for little more than one score.
 */
export function changeModel(
  model: UnitModel,
  input: QuarterInput,
  method: Method,
  change: Change,
): UnitModel {
  const known = new Set(input.lines);
  const touched = applyChange(input, method, change).lines.filter((line) => !known.has(line));
  const quantified = quantifyLines(touched, method, model.window.main.last);
  const own = (id: string) => quantified.get(id) ?? [];
  const lines = new Map(
    [...model.lines].map(([id, before]) => [
      id,
      change.kind === 'open' ? withMore(before, own(id)) : withOthers(before, own(id), touched),
    ]),
  );
  return remodel(model, input, method, lines);
}

function withMore(before: readonly QuantifiedLine[], more: readonly QuantifiedLine[]) {
  return more.length === 0 ? before : [...before, ...more];
}

function withOthers(
  before: readonly QuantifiedLine[],
  others: readonly QuantifiedLine[],
  touched: readonly DeclaredLine[],
) {
  const byLine = new Map(others.map((line) => [line.line, line]));
  const replaced = new Set(touched.map(({ id }) => id));
  return changedLines(before, (line) =>
    replaced.has(line.line) ? (byLine.get(line.line) ?? null) : line,
  );
}
