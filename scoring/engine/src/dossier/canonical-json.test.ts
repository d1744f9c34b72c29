import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

const KEY = fc.oneof(fc.string(), fc.nat(20).map(String), fc.constantFrom('__proto__', 'é', '-1'));
const VALUE = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary' }),
    fc.array(tie('any')),
    fc
      .uniqueArray(fc.tuple(KEY, tie('any')), { selector: ([key]) => key })
      .map((members) => recordOf(members)),
  ),
})).any;

test('keys are written in the order of their code units, at every depth, without space', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é' })).toBe(
    '{"a":"é","b":[{"c":null,"d":1}]}',
  );
  expect(canonicalJson({ '9': 1, '10': 2, a: 3 })).toBe('{"10":2,"9":1,"a":3}');
  expect(canonicalJson(JSON.parse('{"a":1,"__proto__":2}'))).toBe('{"__proto__":2,"a":1}');
  expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
});

test('the order in which members were added changes nothing, and the text says the value', () => {
  fc.assert(
    fc.property(VALUE, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(turned(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

/** The same value, the members of every record added in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return recordOf(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)] as const),
  );
}

/** A record whose keys are its own, `__proto__` as well. */
function recordOf(members: readonly (readonly [string, unknown])[]): unknown {
  const record = {};
  for (const [key, value] of members) {
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true });
  }
  return record;
}
