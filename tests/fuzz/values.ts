import fc, { type Arbitrary } from 'fast-check';
import { LAST_QUARTER, TODAY } from '../grounds/declarations';
import { resolve, typeOf, type Schema } from '../openapi/document';

/** Texts that break what was not made for them. */
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u200b\ufeff',
  '🚒'.repeat(40),
  'é'.repeat(5000),
  "'; DROP TABLE ancrage.company; --",
  "=cmd|'/C calc'!A0",
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%2e%2e',
  '${7*7}{{7*7}}',
  '__proto__',
  'constructor',
  'null',
  '-1',
  '1e309',
  '9'.repeat(400),
  '2026-02-30',
  '0000-00-00',
  '9999-Q4',
  '0000-Q1',
  '-271821-04-20',
  '%',
  '_',
  '\\',
  'i\u0307̇̇',
] as const;

/** Numbers at the ends of what numbers can be. */
const HOSTILE_NUMBERS = [
  -0,
  -1,
  0.1 + 0.2,
  1e-320,
  1e15,
  1e16,
  2 ** 31,
  2 ** 53 + 1,
  2 ** 63,
  1e300,
  -1e300,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
] as const;

/** A property that must be left where it is and never become a prototype. */
const POISONED: unknown = JSON.parse('{"__proto__":{"role":"platformAdministrator"},"a":1}');

/** Trees of lists: some that a reader bears, and more than a stack does. */
const [DEEP, DEEPER] = [200, 3000].map((levels): unknown =>
  JSON.parse('['.repeat(levels) + ']'.repeat(levels)),
);

/** A text, hostile more often than not. */
export const hostileText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** Whatever JSON can say: what no schema expects. */
export const unexpected: Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(...HOSTILE_NUMBERS, null, true, [], {}, [[]], POISONED, DEEP, DEEPER),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value that a schema accepts; identifiers are taken from those known. */
export function fitting(given: Schema, ids: readonly string[]): Arbitrary<unknown> {
  const { schema, nullable } = resolve(given);
  const value = fittingOnce(schema, ids);
  return nullable ? fc.oneof({ weight: 4, arbitrary: value }, fc.constant(null)) : value;
}

function fittingOnce(schema: Schema, ids: readonly string[]): Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const [choice] = schema.oneOf ?? [];
  if (choice) return fc.oneof(...(schema.oneOf ?? []).map((one) => fitting(one, ids)));
  switch (typeOf(schema)) {
    case 'object':
      return fittingObject(schema, ids);
    case 'array':
      return fc.array(fitting(schema.items ?? {}, ids), { maxLength: 3 });
    case 'integer':
      return fc.integer({ min: least(schema), max: most(schema) });
    case 'number':
      return fc.oneof(
        fc.integer({ min: Math.ceil(least(schema)), max: Math.floor(most(schema)) }),
        fc.double({ min: least(schema), max: most(schema), noNaN: true }),
      );
    case 'boolean':
      return fc.boolean();
    case 'string':
      return fittingText(schema, ids);
    default:
      return unexpected;
  }
}

function least({ minimum }: Schema): number {
  return Math.max(minimum ?? -10, -1e6);
}

function most({ maximum }: Schema): number {
  return Math.min(maximum ?? 1e4, 1e4);
}

function fittingObject(schema: Schema, ids: readonly string[]): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const named = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, fitting(property, ids)]),
    ),
    { requiredKeys: required.filter((name) => name in properties) as never[] },
  );
  if (typeof additionalProperties !== 'object') return named;
  return fc.dictionary(fc.string({ maxLength: 12 }), fitting(additionalProperties, ids), {
    maxKeys: 4,
  });
}

function fittingText(schema: Schema, ids: readonly string[]): Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 60, example } = schema;
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (format === 'date') return civilDate;
  if (pattern !== undefined) return quarter;
  const text = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 80) });
  return example === undefined ? text : fc.oneof(fc.constant(example), text);
}

const civilDate = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(TODAY, `${LAST_QUARTER.slice(0, 4)}-07-01`) },
  fc.constantFrom('0001-01-01', '1600-01-01', '1812-07-01', '1999-12-31', '2026-12-31'),
  fc.constantFrom('2999-12-31', '3000-01-01', '9999-12-31'),
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const quarter = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string>(LAST_QUARTER) },
  fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, number]) => `${String(year).padStart(4, '0')}-Q${number}`),
);
