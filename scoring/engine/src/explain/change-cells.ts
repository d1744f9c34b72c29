import { overlapDays, type DaySpan } from '../civil-days';
import type { Indicator } from '../method/method';
import type { IndicatorModel, UnitModel } from '../model/unit-model';
import { provenPart, type EvidenceFactor } from '../quantity/effective-quantity';
import type { CountedEntry } from '../quantity/measure-indicator';
import type { QuantifiedLine } from '../quantity/quantify-line';
import type { ScoreWindow } from '../quantity/window';
import { causeBit, QUANTITY_MASKS } from './causes';

/** Sums of an indicator's entries over its two windows, and before every factor. */
export interface Amounts {
  readonly plain: number;
  readonly faded: number;
  readonly raw: number;
}

const NOTHING: Amounts = { plain: 0, faded: 0, raw: 0 };

/** One commitment's part of one indicator under every set of causes that moves quantities. */
export interface ChangeCell {
  readonly commitment: string;
  /** By mask of causes: those in it at their later state, the others at their earlier one. */
  readonly amounts: readonly Amounts[];
}

/** One side of a comparison for one indicator. */
export interface Side {
  readonly unit: UnitModel;
  readonly model: IndicatorModel;
  readonly factor: EvidenceFactor;
}

/** The cells of an indicator, in the order of their commitments. */
export function changeCells(indicator: Indicator, before: Side, after: Side): ChangeCell[] {
  const was = partsOf(indicator, before);
  const is = partsOf(indicator, after);
  return [...new Set([...was.keys(), ...is.keys()])].sort().map((commitment) => ({
    commitment,
    amounts: amountsOf(indicator, was.get(commitment) ?? ABSENT, is.get(commitment) ?? ABSENT, {
      before,
      after,
    }),
  }));
}

/** What one side knows of a commitment. */
interface Part {
  readonly lines: QuantifiedLine[];
  readonly entries: CountedEntry[];
}

const ABSENT: Part = { lines: [], entries: [] };

function partsOf({ id }: Indicator, { unit, model }: Side): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const partOf = (commitment: string) => {
    const known = parts.get(commitment) ?? { lines: [], entries: [] };
    parts.set(commitment, known);
    return known;
  };
  for (const line of unit.lines.get(id) ?? []) partOf(line.commitment).lines.push(line);
  for (const entry of model.measured.entries) partOf(entry.commitment).entries.push(entry);
  return parts;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

function amountsOf(indicator: Indicator, was: Part, is: Part, sides: Sides): Amounts[] {
  const { before, after } = sides;
  const stood = was.lines.some(({ span }) => inWindow(span, before));
  const stands = is.lines.some(({ span }) => inWindow(span, after));
  if (!stood || !stands) {
    const cause = causeBit(stands ? 'new' : 'ended');
    const earlier = whole(was.entries, before);
    const later = whole(is.entries, after);
    return byMask((mask) => (mask & cause ? later : earlier));
  }
  const pairs = pairEntries(indicator, was, is, after);
  return byMask((mask) => {
    let sum = NOTHING;
    for (const pair of pairs) sum = added(sum, pairUnder(pair, mask, sides));
    return sum;
  });
}

function byMask(amounts: (mask: number) => Amounts): Amounts[] {
  return Array.from({ length: QUANTITY_MASKS }, (_, mask) => amounts(mask));
}

/** An entry at both times; null where it does not count at all, or is not there. */
interface Pair {
  readonly earlier: CountedEntry | null;
  readonly later: CountedEntry | null;
  /** The same quantity was known both times: only its window weight moved. */
  readonly unchanged: boolean;
}

function pairEntries({ kind }: Indicator, was: Part, is: Part, after: Side): readonly Pair[] {
  const earlier = byLine(was.entries);
  const later = byLine(is.entries);
  const known = byLine(is.lines);
  const spans = byLine(was.lines);
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().map((line) => {
    const one = earlier.get(line) ?? null;
    const other = later.get(line) ?? null;
    if (one !== null && other !== null) {
      return { earlier: one, later: other, unchanged: one.weighed === other.weighed };
    }
    // What left the window was not withdrawn: its weight alone fell to nothing. A figure that
    // another one replaces is a change of volume.
    const span = spans.get(line)?.span;
    const left = known.has(line) || (span !== undefined && !inWindow(span, after));
    return { earlier: one, later: other, unchanged: kind !== 'state' && other === null && left };
  });
}

function pairUnder({ earlier, later, unchanged }: Pair, mask: number, { before, after }: Sides) {
  const moved = (mask & causeBit(unchanged ? 'faded' : 'volume')) !== 0;
  const [entry, side] = moved ? ([later, after] as const) : ([earlier, before] as const);
  if (entry === null) return NOTHING;
  const proven = (mask & causeBit('evidence')) !== 0;
  // An entry that is only there once has the evidence that it had or has.
  const proofs = proven ? (later ?? entry) : (earlier ?? entry);
  return entryAmounts(entry, side, provenPart(proofs, side.factor));
}

function entryAmounts(entry: CountedEntry, { model }: Side, proven: number): Amounts {
  const effective = entry.weighed * proven * model.measured.scale;
  return {
    plain: effective * entry.plain,
    faded: effective * entry.faded,
    raw: entry.raw * entry.plain * model.measured.scale,
  };
}

function whole(entries: readonly CountedEntry[], side: Side): Amounts {
  return entries.reduce(
    (sum, entry) => added(sum, entryAmounts(entry, side, provenPart(entry, side.factor))),
    NOTHING,
  );
}

function added(one: Amounts, other: Amounts): Amounts {
  return {
    plain: one.plain + other.plain,
    faded: one.faded + other.faded,
    raw: one.raw + other.raw,
  };
}

function byLine<Item extends { readonly line: string }>(items: readonly Item[]) {
  return new Map(items.map((item) => [item.line, item]));
}

/** Whether a span touches the window of seven quarters. */
function inWindow(span: DaySpan, { unit }: Side): boolean {
  return overlapDays(span, sevenQuarters(unit.window)) > 0;
}

function sevenQuarters({ main, fading }: ScoreWindow): DaySpan {
  return { first: fading.at(-1)?.first ?? main.first, last: main.last };
}
