import { signedScore } from './aggregate/root-map';
import { aggregate, type Aggregated } from './aggregate/weighted-tree';
import { digest } from './dossier/digest';
import { contributionPerPoint, shareByQuantity } from './explain/contributions';
import { apportion, roundHalfAway } from './explain/largest-remainder';
import type { Indicator, Method } from './method/method';
import { pillarsOf } from './method/pillars';
import { answerOf, type WindowAnswer } from './missing/answer-of';
import { completeness, type Completeness } from './missing/completeness';
import { BALANCE_POINTS, normaliseByGoalposts } from './normalise/goalposts';
import { flowScale, measureIndicator, type MeasuredIndicator } from './quantity/measure-indicator';
import { quantifyLines } from './quantity/quantify-lines';
import type { QuantifiedLine } from './quantity/quantify-line';
import { boundedFigure, windowSize, type WindowSize } from './quantity/size';
import { scoreWindow, type ScoreWindow } from './quantity/window';
import type { QuarterInput } from './quarter-input';
import type { IndicatorResult, InsufficientReason, ScoreResult } from './result';

/** Version of the engine: a score record names it, so that the same digits can be had again. */
export const ENGINE_VERSION = '1.0.0';

/** A method together with the hash that names it, computed once by the caller. */
export interface NamedMethod {
  readonly document: Method;
  readonly hash: string;
}

/** Identifies the inputs of a score: equal digests, equal scores. */
export function inputDigest(input: QuarterInput): string {
  return digest({
    ...input,
    lines: byText(input.lines, ({ id, from }) => `${id} ${from}`),
    answers: byText(input.answers, ({ indicator, quarter }) => `${indicator} ${quarter}`),
    sizes: byText(input.sizes, ({ validFrom }) => validFrom),
  });
}

/**
 * Scores one unit's quarter (score.md, section 4): quantities, indicators, points, aggregation,
 * completeness, and the contributions that explain it. Pure: the same input and method give the
 * same digits in Node and in the browser.
 *
 * @param inputsNamed Digest of the input, where the caller has it already.
 */
export function score(
  input: QuarterInput,
  method: NamedMethod,
  inputsNamed = inputDigest(input),
): ScoreResult {
  const { document } = method;
  const window = scoreWindow(input, document);
  const lines = quantifyLines(input.lines, document, window.main.last);
  const size = windowSize(input.sizes, window.main, document);
  const measured = document.indicators.map((indicator) =>
    measure(indicator, input, lines, window, size, document),
  );
  const answers = new Map(measured.map(({ indicator, answer }) => [indicator.id, answer]));
  const complete = completeness(answers, document);
  const aggregated = aggregate(document.tree, pointsOf(measured, 0));
  const reasons = insufficient(window, size, complete, document);
  const { balance } = document.root;
  const exact = signedScore(aggregated.rootPoints, balance);
  const missing = measured.some(({ answer }) => answer === 'notReported');
  const upTo = aggregate(document.tree, pointsOf(measured, BALANCE_POINTS)).rootPoints;
  const hasScore = reasons.length === 0;
  return {
    unit: input.unit,
    quarter: input.quarter,
    method: { id: document.id, version: document.version, hash: method.hash },
    engineVersion: ENGINE_VERSION,
    inputDigest: inputsNamed,
    state: stateOf(hasScore, window, document),
    reasons,
    observedQuarters: window.observedQuarters,
    score: hasScore ? exact : null,
    printed: hasScore ? roundHalfAway(exact) : null,
    upTo: hasScore && missing ? signedScore(upTo, balance) : null,
    rootPoints: aggregated.rootPoints,
    reportedShare: complete.reportedShare,
    indicators: explained(measured, aggregated, exact),
    pillars: pillarResults(document, aggregated, exact),
    fte: size.means.fte ?? null,
  };
}

interface Measured {
  readonly indicator: Indicator;
  readonly answer: WindowAnswer;
  readonly quantity: MeasuredIndicator;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly points: number | null;
}

function measure(
  indicator: Indicator,
  input: QuarterInput,
  lines: ReadonlyMap<string, readonly QuantifiedLine[]>,
  window: ScoreWindow,
  size: WindowSize,
  method: Method,
): Measured {
  const own = lines.get(indicator.id) ?? [];
  const quantity = measureIndicator(indicator, own, window, method);
  const given = answerOf(indicator, input.answers, own, window, size.last, method);
  if (given === 'notApplicable') {
    return { indicator, answer: given, quantity, denominator: null, value: null, points: null };
  }
  const denominator = denominatorOf(indicator, input, lines, window, size, method);
  const value =
    given === 'reported' && denominator !== null
      ? ratio(indicator.scale * quantity.effective, denominator)
      : null;
  return {
    indicator,
    answer: value === null ? 'notReported' : 'reported',
    quantity,
    denominator,
    value,
    points: value === null ? 0 : normaliseByGoalposts(value, indicator.goalposts),
  };
}

/** What an indicator is divided by; null when it is not known. */
function denominatorOf(
  { denominator }: Indicator,
  { answers }: QuarterInput,
  lines: ReadonlyMap<string, readonly QuantifiedLine[]>,
  window: ScoreWindow,
  size: WindowSize,
  method: Method,
): number | null {
  if ('figure' in denominator) return boundedFigure(denominator.figure, size.means, method);
  const whole = method.indicators.find(({ id }) => id === denominator.rawFlowOf);
  const own = lines.get(denominator.rawFlowOf) ?? [];
  // A flow that was not reported is no denominator; one that was answered by 0 is 0.
  if (!whole || answerOf(whole, answers, own, window, size.last, method) !== 'reported')
    return null;
  return measureIndicator(whole, own, window, method).volume * flowScale(window, method);
}

/** A share of nothing is nothing. */
function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

function pointsOf(measured: readonly Measured[], whenMissing: number) {
  return new Map(
    measured.map(({ indicator, answer, points }) => [
      indicator.id,
      points === null
        ? ('notApplicable' as const)
        : answer === 'notReported'
          ? whenMissing
          : points,
    ]),
  );
}

function insufficient(
  { observedQuarters }: ScoreWindow,
  size: WindowSize,
  complete: Completeness,
  { construction }: Method,
): InsufficientReason[] {
  const reasons: InsufficientReason[] = [];
  if (Object.keys(size.means).length === 0) reasons.push('noSizeProfile');
  else if (size.outdated) reasons.push('outdatedProfile');
  if (observedQuarters < construction.minimumQuarters) reasons.push('tooFewQuarters');
  if (complete.tooNarrow) reasons.push('narrowField');
  if (complete.tooLittleReported) reasons.push('tooLittleReported');
  return reasons;
}

function stateOf(hasScore: boolean, window: ScoreWindow, { construction }: Method) {
  if (!hasScore) return 'insufficientData' as const;
  return window.observedQuarters < construction.fullQuarters
    ? ('underConstruction' as const)
    : ('scored' as const);
}

function explained(
  measured: readonly Measured[],
  { weights, rootPoints }: Aggregated,
  exact: number,
): IndicatorResult[] {
  const perPoint = contributionPerPoint(rootPoints, exact);
  return measured.map(({ indicator, answer, quantity, denominator, value, points }) => {
    const weight = weights.get(indicator.id) ?? 0;
    const contribution = weight * (points ?? 0) * perPoint;
    return {
      id: indicator.id,
      answer,
      value,
      denominator,
      points,
      weight,
      contribution,
      volume: answer === 'reported' ? quantity.volume : null,
      commitments: shareByQuantity(quantity.byCommitment, contribution),
    };
  });
}

function pillarResults(method: Method, { branches, rootPoints }: Aggregated, exact: number) {
  const perPoint = contributionPerPoint(rootPoints, exact);
  const pillars = pillarsOf(method).map(({ id }) => {
    const branch = branches.get(id);
    return {
      id,
      points: branch?.points ?? null,
      weight: branch?.weight ?? 0,
      contribution: (branch?.weight ?? 0) * (branch?.points ?? 0) * perPoint,
    };
  });
  const printed = apportion(
    pillars.map(({ id, contribution }) => ({ id, amount: contribution })),
    roundHalfAway(exact) + 100,
  );
  return pillars.map((pillar) => ({ ...pillar, printed: printed.get(pillar.id) ?? 0 }));
}

function byText<Item>(items: readonly Item[], text: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
