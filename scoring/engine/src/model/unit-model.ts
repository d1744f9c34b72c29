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
  return modelLines({ answers: input.answers, lines, window, size, method });
}

/** The same unit as if it had never declared some lines, all those of a commitment or none. */
export function modelWithout(
  { lines, window, size }: UnitModel,
  { answers }: Pick<QuarterInput, 'answers'>,
  method: Method,
  leaves: (line: QuantifiedLine) => boolean,
): UnitModel {
  const left = new Map([...lines].map(([id, own]) => [id, own.filter((line) => !leaves(line))]));
  return modelLines({ answers, lines: left, window, size, method });
}

function modelLines(facts: Facts): UnitModel {
  const { window, size, lines, method } = facts;
  const indicators = method.indicators.map((indicator) => modelIndicator(indicator, facts));
  return { window, size, lines, indicators };
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
