import { signedScore } from '../aggregate/root-map';
import { rootPoints, type LeafPoints } from '../aggregate/weighted-tree';
import type { Indicator, Method } from '../method/method';
import { shareOf } from '../model/indicator-value';
import { modelUnit, type UnitModel } from '../model/unit-model';
import { normaliseByGoalposts } from '../normalise/goalposts';
import { expectedEvidence } from '../quantity/effective-quantity';
import { boundedFigure } from '../quantity/size';
import type { QuarterInput } from '../quarter-input';
import type { NamedMethod } from '../method/named-method';
import { causeBit, CAUSES, QUANTITY_MASKS, type Cause } from './causes';
import { changeCells, type Amounts, type ChangeCell } from './change-cells';

/** A score by what it was computed from. */
export interface Scored {
  readonly input: QuarterInput;
  readonly method: NamedMethod;
}

/** What a change is opened into: a commitment's part of an indicator, an answer, a figure of size. */
export interface ChangeSubject {
  readonly indicator: string | null;
  readonly commitment: string | null;
  /** A figure of size, by its name in the method's denominators. */
  readonly figure: string | null;
}

/** What one subject does alone, in points of score. */
export type Effect = ChangeSubject & { readonly effect: number };

/** What the quantities of one indicator come to under one method. */
interface Quantities {
  readonly indicator: Indicator;
  readonly fades: boolean;
  readonly cells: readonly ChangeCell[];
  /** Sums of all cells, by mask. */
  readonly sums: readonly Amounts[];
}

/** Both inputs under one method. */
interface Reading {
  readonly method: Method;
  readonly units: readonly [before: UnitModel, after: UnitModel];
  readonly quantities: readonly Quantities[];
}

/** One thing alone at its later state, all else at its earlier one. */
interface Alone {
  readonly cell?: { readonly indicator: string; readonly cell: ChangeCell; readonly mask: number };
  readonly figure?: string;
  readonly answerOf?: string;
}

/** A change of score as a game: players are causes, a coalition is a bit mask. */
export class ChangeGame {
  private readonly readings: readonly [before: Reading, after: Reading];
  /** The bits of the causes that change anything: of the others no coalition is scored. */
  private readonly moving: number;
  private readonly scores = new Map<number, number>();

  constructor(before: Scored, after: Scored) {
    const first = read(before.method.document, before.input, after.input);
    const second =
      before.method.hash === after.method.hash
        ? first
        : read(after.method.document, before.input, after.input);
    this.readings = [first, second];
    this.moving = CAUSES.filter((cause) => !isIdle(cause, this.readings)).reduce(
      (mask, cause) => mask | causeBit(cause),
      0,
    );
  }

  /** Score with the causes of the mask at their later state. */
  score(mask: number): number {
    const coalition = mask & this.moving;
    const score = this.scores.get(coalition) ?? this.scoreWith(coalition, {});
    this.scores.set(coalition, score);
    return score;
  }

  private scoreWith(mask: number, alone: Alone): number {
    const reading = this.readings[mask & causeBit('method') ? 1 : 0];
    const { tree, root } = reading.method;
    return signedScore(rootPoints(tree, pointsUnder(reading, mask, alone)), root.balance);
  }

  /** What each entry of a cause does alone, from the earlier state. */
  entryEffects(cause: Cause): Effect[] {
    const start = this.score(0);
    const [{ quantities, units, method }] = this.readings;
    const effect = (alone: Alone) => this.scoreWith(0, alone) - start;
    const none = { indicator: null, commitment: null, figure: null };
    if (cause === 'method') return [];
    if (cause === 'size') {
      return figuresOf(method).map((figure) => ({ ...none, figure, effect: effect({ figure }) }));
    }
    if (cause === 'answers') {
      return method.indicators
        .filter((_, at) => isSetAside(units[0], at) !== isSetAside(units[1], at))
        .map(({ id }) => ({ ...none, indicator: id, effect: effect({ answerOf: id }) }));
    }
    const mask = causeBit(cause);
    return quantities.flatMap(({ indicator, cells }) =>
      cells
        .filter(({ amounts }) => amounts[mask] !== amounts[0])
        .map((cell) => ({
          ...none,
          indicator: indicator.id,
          commitment: cell.commitment,
          effect: effect({ cell: { indicator: indicator.id, cell, mask } }),
        })),
    );
  }
}

/** Whether a cause has the very same inputs at its earlier and its later state. */
function isIdle(cause: Cause, readings: readonly [Reading, Reading]): boolean {
  if (cause === 'method') return readings[0] === readings[1];
  return readings.every((reading) => {
    const { units, method } = reading;
    const [was, is] = units;
    if (cause === 'answers') {
      return method.indicators.every((_, at) => isSetAside(was, at) === isSetAside(is, at));
    }
    if (cause === 'size') {
      const bounded = (unit: UnitModel, figure: string) =>
        boundedFigure(figure, unit.size.means, method);
      return figuresOf(method).every((figure) =>
        Object.is(bounded(was, figure), bounded(is, figure)),
      );
    }
    return reading.quantities.every(({ sums }) => changesNothing(sums, causeBit(cause)));
  });
}

function changesNothing(sums: readonly Amounts[], bit: number): boolean {
  return sums.every((sum, mask) => {
    const other = sums[mask | bit] ?? sum;
    return (['plain', 'faded', 'raw'] as const).every((name) => Object.is(sum[name], other[name]));
  });
}

function read(method: Method, before: QuarterInput, after: QuarterInput): Reading {
  const units = [modelUnit(before, method), modelUnit(after, method)] as const;
  const factor = expectedEvidence(method);
  const [earlier, later] = units;
  const quantities = method.indicators.flatMap((indicator, at): Quantities[] => {
    const was = earlier.indicators[at];
    const is = later.indicators[at];
    if (was === undefined || is === undefined) return [];
    const cells = changeCells(
      indicator,
      { unit: earlier, model: was, factor },
      { unit: later, model: is, factor },
    );
    return [{ indicator, fades: was.measured.fades, cells, sums: sumsOf(cells) }];
  });
  return { method, units, quantities };
}

function sumsOf(cells: readonly ChangeCell[]): Amounts[] {
  return Array.from({ length: QUANTITY_MASKS }, (_, mask) => {
    let plain = 0;
    let faded = 0;
    let raw = 0;
    for (const { amounts } of cells) {
      plain += amounts[mask]?.plain ?? 0;
      faded += amounts[mask]?.faded ?? 0;
      raw += amounts[mask]?.raw ?? 0;
    }
    return { plain, faded, raw };
  });
}

function pointsUnder(reading: Reading, mask: number, alone: Alone): LeafPoints {
  return new Map(
    reading.quantities.map(({ indicator, fades }, at): [string, number | 'notApplicable'] => {
      const answers = alone.answerOf === indicator.id || mask & causeBit('answers') ? 1 : 0;
      if (isSetAside(reading.units[answers], at)) return [indicator.id, 'notApplicable'];
      const { plain, faded } = amountsUnder(reading, indicator.id, mask, alone);
      const effective = fades ? Math.max(plain, faded) : plain;
      const denominator = denominatorUnder(reading, indicator, mask, alone);
      // What is not reported has no quantity, or nothing to divide it by: it counts at the floor.
      const points =
        denominator === null
          ? 0
          : normaliseByGoalposts(
              shareOf(indicator.scale * effective, denominator),
              indicator.goalposts,
            );
      return [indicator.id, points];
    }),
  );
}

function amountsUnder({ quantities }: Reading, id: string, mask: number, { cell }: Alone): Amounts {
  const sums = quantities.find(({ indicator }) => indicator.id === id)?.sums ?? [];
  const sum = sums[mask & (QUANTITY_MASKS - 1)] ?? { plain: 0, faded: 0, raw: 0 };
  if (cell === undefined || cell.indicator !== id) return sum;
  const was = cell.cell.amounts[0] ?? sum;
  const is = cell.cell.amounts[cell.mask] ?? sum;
  return {
    plain: sum.plain + is.plain - was.plain,
    faded: sum.faded + is.faded - was.faded,
    raw: sum.raw + is.raw - was.raw,
  };
}

function denominatorUnder(
  reading: Reading,
  { denominator }: Indicator,
  mask: number,
  alone: Alone,
): number | null {
  if (!('figure' in denominator)) {
    return amountsUnder(reading, denominator.rawFlowOf, mask, alone).raw;
  }
  const { figure } = denominator;
  const later = alone.figure === figure || mask & causeBit('size');
  return boundedFigure(figure, reading.units[later ? 1 : 0].size.means, reading.method);
}

function isSetAside({ indicators }: UnitModel, at: number): boolean {
  return indicators[at]?.answer === 'notApplicable';
}

function figuresOf({ indicators }: Method): string[] {
  const figures = indicators.flatMap(({ denominator }) =>
    'figure' in denominator ? [denominator.figure] : [],
  );
  return [...new Set(figures)];
}
