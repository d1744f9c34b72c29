import type { Indicator, Method } from '../method/method';
import { answerOf, type WindowAnswer } from '../missing/answer-of';
import { flowScale, measureIndicator, type MeasuredIndicator } from '../quantity/measure-indicator';
import { quantifyLines } from '../quantity/quantify-lines';
import type { QuantifiedLine } from '../quantity/quantify-line';
import { boundedFigure, windowSize, type WindowSize } from '../quantity/size';
import { scoreWindow, type ScoreWindow } from '../quantity/window';
import type { QuarterInput } from '../quarter-input';

/** One indicator of a unit, ready to be valued under any draw of evidence, goalposts and weights. */
export interface IndicatorModel {
  readonly indicator: Indicator;
  /** `reported` only where the denominator is known too. */
  readonly answer: WindowAnswer;
  readonly measured: MeasuredIndicator;
  /** Null where it is not known or the indicator does not apply. */
  readonly denominator: number | null;
}

/**
 * Everything of a unit's quarter that does not depend on evidence factors, goalposts or weights:
 * made once, valued as often as there are draws.
 */
export interface UnitModel {
  readonly window: ScoreWindow;
  /** Each indicator's lines. */
  readonly lines: ReadonlyMap<string, readonly QuantifiedLine[]>;
  readonly size: WindowSize;
  readonly indicators: readonly IndicatorModel[];
}

/** The model of a unit's quarter under a method. */
export function modelUnit(input: QuarterInput, method: Method): UnitModel {
  const window = scoreWindow(input, method);
  const size = windowSize(input.sizes, window.main, method);
  const lines = quantifyLines(input.lines, method, window.main.last);
  const facts = { answers: input.answers, lines, window, size, method };
  const indicators = method.indicators.map((indicator) => modelIndicator(indicator, facts));
  return { window, size, lines, indicators };
}

/**
 * The same unit with other lines for some indicators. An indicator whose lines are the very same
 * list keeps its model: what a single change moves is little.
 */
export function remodel(
  model: UnitModel,
  { answers }: Pick<QuarterInput, 'answers'>,
  method: Method,
  lines: UnitModel['lines'],
): UnitModel {
  const { window, size } = model;
  const facts = { answers, lines, window, size, method };
  const same = (id: string) => lines.get(id) === model.lines.get(id);
  const indicators = method.indicators.map((indicator, at) => {
    const known = model.indicators[at];
    const { denominator } = indicator;
    const divided = 'rawFlowOf' in denominator ? same(denominator.rawFlowOf) : true;
    return known !== undefined && same(indicator.id) && divided
      ? known
      : modelIndicator(indicator, facts);
  });
  return { window, size, lines, indicators };
}

/** An indicator's lines after a change; the very same list where it touches none. */
export function changedLines(
  lines: readonly QuantifiedLine[],
  change: (line: QuantifiedLine) => QuantifiedLine | null,
): readonly QuantifiedLine[] {
  let touched = false;
  const changed = lines.flatMap((line) => {
    const other = change(line);
    if (other !== line) touched = true;
    return other ?? [];
  });
  return touched ? changed : lines;
}

interface Facts {
  readonly answers: QuarterInput['answers'];
  readonly lines: ReadonlyMap<string, readonly QuantifiedLine[]>;
  readonly window: ScoreWindow;
  readonly size: WindowSize;
  readonly method: Method;
}

function modelIndicator(indicator: Indicator, facts: Facts): IndicatorModel {
  const own = facts.lines.get(indicator.id) ?? [];
  const measured = measureIndicator(indicator, own, facts.window, facts.method);
  const answer = answerFor(indicator, facts);
  if (answer === 'notApplicable') return { indicator, answer, measured, denominator: null };
  const denominator = denominatorOf(indicator, facts);
  const known = answer === 'reported' && denominator !== null;
  return { indicator, answer: known ? 'reported' : 'notReported', measured, denominator };
}

function answerFor(indicator: Indicator, { answers, lines, window, size, method }: Facts) {
  return answerOf(indicator, answers, lines.get(indicator.id) ?? [], window, size.last, method);
}

/** What an indicator is divided by; null when it is not known. */
function denominatorOf({ denominator }: Indicator, facts: Facts): number | null {
  const { lines, window, size, method } = facts;
  if ('figure' in denominator) return boundedFigure(denominator.figure, size.means, method);
  const whole = method.indicators.find(({ id }) => id === denominator.rawFlowOf);
  // A flow that was not reported is no denominator; one that was answered by 0 is 0.
  if (!whole || answerFor(whole, facts) !== 'reported') return null;
  const own = lines.get(denominator.rawFlowOf) ?? [];
  return measureIndicator(whole, own, window, method).volume * flowScale(window, method);
}
