import { overlapDays, daysIn, type DaySpan } from '../civil-days';
import type { Indicator, Method } from '../method/method';
import type { QuantifiedLine } from './quantify-line';
import { yearlyScale, type ScoreWindow } from './window';

/** An indicator's numerator over a window, with what each commitment brings to it. */
export interface MeasuredIndicator {
  /** Sum of effective quantities: per year for flows, mean amount for stocks, last for states. */
  readonly effective: number;
  /** Effective quantity by commitment; adds to `effective`. */
  readonly byCommitment: ReadonlyMap<string, number>;
  /** Plain four quarters, before every factor and scale: what is said in plain words. */
  readonly volume: number;
}

/** Measures an indicator by its kind (score.md, section 4, step 2). */
export function measureIndicator(
  indicator: Indicator,
  lines: readonly QuantifiedLine[],
  window: ScoreWindow,
  method: Method,
): MeasuredIndicator {
  if (indicator.kind === 'stock') return measureStock(lines, window);
  if (indicator.kind === 'state') return measureState(lines, window);
  return measureFlow(indicator, lines, window, method);
}

function measureFlow(
  indicator: Indicator,
  lines: readonly QuantifiedLine[],
  window: ScoreWindow,
  method: Method,
): MeasuredIndicator {
  const { fade, quarters } = method.windows;
  const plain = (line: QuantifiedLine) => line.effective * part(line, window.main);
  const faded = (line: QuantifiedLine) =>
    (plain(line) +
      window.fading.reduce(
        (sum, span, step) => sum + (fade.weights[step] ?? 0) * line.effective * part(line, span),
        0,
      )) *
    (quarters / (quarters + fade.weights.reduce((sum, weight) => sum + weight, 0)));
  const fades = indicator.window === 'fade' && total(lines, faded) > total(lines, plain);
  const scale = flowScale(window, method);
  const counted = fades ? faded : plain;
  return {
    ...byCommitment(lines, (line) => counted(line) * scale),
    volume: total(lines, (line) => line.raw * part(line, window.main)),
  };
}

function measureStock(lines: readonly QuantifiedLine[], window: ScoreWindow): MeasuredIndicator {
  const days = daysIn(window.observed);
  const mean = (line: QuantifiedLine, amount: number) =>
    days === 0 ? 0 : (amount * overlapDays(line.span, window.observed)) / days;
  return {
    ...byCommitment(lines, (line) => mean(line, line.effective)),
    volume: total(lines, (line) => mean(line, line.raw)),
  };
}

function measureState(lines: readonly QuantifiedLine[], window: ScoreWindow): MeasuredIndicator {
  const inWindow = lines.filter((line) => overlapDays(line.span, window.main) > 0);
  const latest = Math.max(...inWindow.map((line) => line.span.last));
  const stated = inWindow.filter((line) => line.span.last === latest);
  return {
    ...byCommitment(stated, (line) => line.effective),
    volume: total(stated, (line) => line.raw),
  };
}

/** Factor that brings a flow over the window to a year of four observed quarters. */
export function flowScale(window: ScoreWindow, method: Method): number {
  return yearlyScale(window, method) * constructionScale(window, method);
}

/** With two or three observed quarters flows are brought to four ("en construction"). */
function constructionScale({ observedQuarters }: ScoreWindow, { construction }: Method): number {
  return observedQuarters > 0 && observedQuarters < construction.fullQuarters
    ? construction.fullQuarters / observedQuarters
    : 1;
}

function part(line: QuantifiedLine, span: DaySpan): number {
  return overlapDays(line.span, span) / daysIn(line.span);
}

function byCommitment(
  lines: readonly QuantifiedLine[],
  quantity: (line: QuantifiedLine) => number,
) {
  const sums = new Map<string, number>();
  // In the order of identifiers, so that the order of entries changes no digit.
  for (const line of lines) {
    sums.set(line.commitment, (sums.get(line.commitment) ?? 0) + quantity(line));
  }
  const ordered = new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    byCommitment: ordered,
    effective: [...ordered.values()].reduce((sum, value) => sum + value, 0),
  };
}

function total(lines: readonly QuantifiedLine[], quantity: (line: QuantifiedLine) => number) {
  return lines.reduce((sum, line) => sum + quantity(line), 0);
}
