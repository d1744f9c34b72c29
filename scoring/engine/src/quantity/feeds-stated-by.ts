import type { Method } from '../method/method';
import { statesMeasure } from './quantify-line';

/** The indicators to which a line of a kind, with these measures, is an answer. */
export function feedsStatedBy(
  kind: string,
  measures: Readonly<Record<string, number | undefined>>,
  method: Method,
): string[] {
  return (method.kinds[kind]?.feeds ?? [])
    .filter((feed) => feed.quantity.product.every((name) => statesMeasure(measures, name, method)))
    .map((feed) => feed.indicator);
}
