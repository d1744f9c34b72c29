import { overlapDays, daysIn, type DaySpan } from '../civil-days';
import type { Indicator, Method } from '../method/method';
import type { Proof, QuantifiedLine } from './quantify-line';
import { yearlyScale, type ScoreWindow } from './window';

/** A line as the window of one indicator counts it. */
export interface CountedEntry {
  readonly line: string;
  readonly commitment: string;
  readonly resource: string | null;
  /** Of the whole line, before every factor. */
  readonly raw: number;
  /** Of the whole line, before evidence. */
  readonly weighed: number;
  readonly proofs: readonly Proof[];
  /** Part of the line that the plain window counts: of its days, or of the window's for a stock. */
  readonly plain: number;
  /** The same for the window in which a flow fades; equal to `plain` where nothing fades. */
  readonly faded: number;
}

/** An indicator's entries over a window, in the order of their identifiers. */
export interface MeasuredIndicator {
  readonly entries: readonly CountedEntry[];
  /** Whether the larger of the plain and the fading window counts. */
  readonly fades: boolean;
  /** Brings a sum over the window to a year of four observed quarters; 1 but for flows. */
  readonly scale: number;
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
  const entries = entriesOf(indicator, lines, window, method);
  return {
    entries,
    fades: indicator.window === 'fade',
    scale: indicator.kind === 'flow' ? flowScale(window, method) : 1,
    volume: entries.reduce((sum, { raw, plain }) => sum + raw * plain, 0),
  };
}

/** Factor that brings a flow over the window to a year of four observed quarters. */
export function flowScale(window: ScoreWindow, method: Method): number {
  return yearlyScale(window, method) * constructionScale(window, method);
}

function entriesOf(
  { kind, window: shape }: Indicator,
  lines: readonly QuantifiedLine[],
  window: ScoreWindow,
  method: Method,
): CountedEntry[] {
  if (kind === 'state') return stated(lines, window).map((line) => counted(line, 1, 1));
  if (kind === 'stock') {
    const days = daysIn(window.observed);
    return lines.map((line) => {
      const part = days === 0 ? 0 : overlapDays(line.span, window.observed) / days;
      return counted(line, part, part);
    });
  }
  return lines.map((line) => {
    const plain = partOf(line, window.main);
    return counted(line, plain, shape === 'fade' ? fadedPart(line, plain, window, method) : plain);
  });
}

/** Full over four quarters, then fading over the spans before, brought back to four quarters. */
function fadedPart(line: QuantifiedLine, plain: number, window: ScoreWindow, method: Method) {
  const { fade, quarters } = method.windows;
  const before = window.fading.reduce(
    (sum, span, step) => sum + (fade.weights[step] ?? 0) * partOf(line, span),
    0,
  );
  const weights = fade.weights.reduce((sum, weight) => sum + weight, 0);
  return (plain + before) * (quarters / (quarters + weights));
}

/** The lines that state the last figure of the window. */
function stated(lines: readonly QuantifiedLine[], { main }: ScoreWindow): QuantifiedLine[] {
  const inWindow = lines.filter((line) => overlapDays(line.span, main) > 0);
  const latest = inWindow.reduce((day, { span }) => Math.max(day, span.last), -Infinity);
  return inWindow.filter((line) => line.span.last === latest);
}

/** With two or three observed quarters flows are brought to four ("en construction"). */
function constructionScale({ observedQuarters }: ScoreWindow, { construction }: Method): number {
  return observedQuarters > 0 && observedQuarters < construction.fullQuarters
    ? construction.fullQuarters / observedQuarters
    : 1;
}

function partOf(line: QuantifiedLine, span: DaySpan): number {
  return overlapDays(line.span, span) / daysIn(line.span);
}

function counted(
  { line, commitment, resource, raw, weighed, proofs }: QuantifiedLine,
  plain: number,
  faded: number,
): CountedEntry {
  return { line, commitment, resource, raw, weighed, proofs, plain, faded };
}
