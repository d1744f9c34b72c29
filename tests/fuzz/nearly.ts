import fc, { type Arbitrary } from 'fast-check';
import { unexpected } from './values';

/** A value that was right once: one place of it is replaced, removed or added to. */
export function nearly(value: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc
    .tuple(value, fc.nat(1000), unexpected, fc.constantFrom('replace', 'remove', 'add', 'double'))
    .map(([whole, at, other, how]) => {
      const places = placesIn(whole);
      const place = places[at % places.length] ?? [];
      return altered(whole, place, how, other);
    });
}

function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

function altered(
  value: unknown,
  [key, ...rest]: readonly string[],
  how: string,
  other: unknown,
): unknown {
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
  else copy[key] = altered(copy[key], rest, how, other);
  return copy;
}
