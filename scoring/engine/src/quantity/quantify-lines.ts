import type { Method } from '../method/method';
import type { DeclaredLine } from '../quarter-input';
import { exclusiveFactors } from './exclusive-hours';
import { quantifyLine, type QuantifiedLine } from './quantify-line';

/** Every line quantified for every indicator that it feeds; each indicator has its list. */
export function quantifyLines(
  lines: readonly DeclaredLine[],
  method: Method,
  asOf: number,
): ReadonlyMap<string, readonly QuantifiedLine[]> {
  const byIndicator = new Map<string, QuantifiedLine[]>(
    method.indicators.map(({ id }) => [id, []]),
  );
  const indicators = new Map(method.indicators.map((indicator) => [indicator.id, indicator]));
  const factors = exclusiveFactors(lines, method);
  // In the order of identifiers, so that the order of entries changes no digit.
  for (const line of [...lines].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const feed of method.kinds[line.kind]?.feeds ?? []) {
      const indicator = indicators.get(feed.indicator);
      const quantified =
        indicator && quantifyLine(line, feed, indicator, method, asOf, factors.get(line.id));
      if (quantified) byIndicator.get(feed.indicator)?.push(quantified);
    }
  }
  return byIndicator;
}
