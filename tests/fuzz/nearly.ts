import fc, { type Arbitrary } from 'fast-check';
import { unexpected } from './values';

/** What is done to one place of a value. */
export interface Alteration {
  /** Which place, counted around what places there are. */
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add' | 'double';
  readonly other: unknown;
}

/** Alterations of whatever they are done to. */
export const alteration: Arbitrary<Alteration> = fc.record({
  at: fc.nat(1000),
  how: fc.constantFrom('replace', 'remove', 'add', 'double'),
  other: unexpected,
});

/** A value that was right once: one place of it is replaced, removed or added to. */
export function nearly(value: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(value, alteration).map(([whole, change]) => altered(whole, change));
}

/** A copy of a value, one place of it altered. */
export function altered(value: unknown, change: Alteration): unknown {
  const places = placesIn(value);
  return alteredAt(value, places[change.at % places.length] ?? [], change);
}

function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

function alteredAt(value: unknown, [key, ...rest]: readonly string[], change: Alteration): unknown {
  const { how, other } = change;
  if (key === undefined) {
    if (how === 'double') return [value, value];
    if (how !== 'add' || typeof value !== 'object' || value === null) return other;
    return { ...value, inconnu: other };
  }
  if (typeof value !== 'object' || value === null) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<
    string,
    unknown
  >;
  if (how === 'remove' && rest.length === 0) Reflect.deleteProperty(copy, key);
  else copy[key] = alteredAt(copy[key], rest, change);
  return copy;
}
