import { randomUUID } from 'node:crypto';
import { LAST_QUARTER, TODAY } from '../grounds/declarations';
import { resolve, typeOf, type Schema } from './document';

/** A body that breaks its shape in one place. */
export interface WrongBody {
  readonly what: string;
  /** Where it is broken; the whole body when it is empty. */
  readonly field: string;
  readonly body: unknown;
}

/** A field of a body: where it stands and what it should hold. */
interface Field {
  readonly path: readonly string[];
  readonly schema: Schema;
  readonly required: boolean;
}

/** A body of the right shape, every field given; its content may make no sense. */
export function sampleOf(given: Schema): unknown {
  const { schema } = resolve(given);
  if (schema.enum) return schema.enum[0];
  switch (typeOf(schema)) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, field]) => [name, sampleOf(field)]),
      );
    case 'array':
      return [sampleOf(schema.items ?? {})];
    case 'number':
    case 'integer':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      // What is switched on may shut its caller out, such as a second factor that is demanded.
      return false;
    default:
      return sampleText(schema);
  }
}

function sampleText({ format, pattern, example, minLength = 0 }: Schema): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'date') return TODAY;
  if (pattern !== undefined) return LAST_QUARTER;
  return example ?? 'texte'.padEnd(minLength, 'x');
}

/** Every way of breaking a body in one place: unknown, missing and wrongly typed fields. */
export function wrongBodies(schema: Schema): WrongBody[] {
  const sample = sampleOf(schema);
  const whole = [null, [], 'texte', 12].map((body) => ({
    what: `${JSON.stringify(body)} for a body`,
    field: '',
    body,
  }));
  const unknown = objectsIn(schema, []).map((path) => ({
    what: `an unknown field in "${path.join('.')}"`,
    field: [...path, 'inconnu'].join('.'),
    body: changed(sample, [...path, 'inconnu'], 'valeur'),
  }));
  const wrong = fieldsIn(schema, []).flatMap(({ path, schema: field, required }) => [
    ...wrongValues(field).map((value) => ({
      what: `${JSON.stringify(value)} for "${path.join('.')}"`,
      field: path.join('.'),
      body: changed(sample, path, value),
    })),
    ...(required
      ? [
          {
            what: `no "${path.join('.')}"`,
            field: path.join('.'),
            body: changed(sample, path, undefined),
          },
        ]
      : []),
  ]);
  return [...whole, ...unknown, ...wrong];
}

/** Texts that no text of the store can hold, in each field that takes any text. */
export function unstorableBodies(schema: Schema): WrongBody[] {
  const sample = sampleOf(schema);
  return fieldsIn(schema, [])
    .filter(({ schema: field }) => {
      const { format, pattern, enum: values, ...rest } = resolve(field).schema;
      return typeOf(rest) === 'string' && !format && !pattern && !values;
    })
    .flatMap(({ path }) =>
      ['a\u0000b', '\ud800 et'].map((value) => ({
        what: `${JSON.stringify(value)} for "${path.join('.')}"`,
        field: path.join('.'),
        body: changed(sample, path, value),
      })),
    );
}

function wrongValues(given: Schema): unknown[] {
  const { schema, nullable } = resolve(given);
  const byType: Readonly<Record<string, readonly unknown[]>> = {
    object: ['texte', 12, ['a'], true],
    array: ['texte', 12, { a: 1 }],
    number: ['12', 'douze', true, {}, [1], 1e300],
    integer: ['12', 1.5, true, {}],
    boolean: ['oui', 1, {}],
    string: [12, true, {}, ['texte']],
  };
  return [
    ...(byType[typeOf(schema)] ?? []),
    ...(schema.enum || schema.format || schema.pattern ? ['autre chose', ''] : []),
    ...(schema.format === 'date' ? ['2026-02-30', '30/06/2026', `${TODAY}T00:00:00Z`] : []),
    ...(schema.additionalProperties ? [{ question: 12 }, { question: { a: 1 } }] : []),
    ...(nullable ? [] : [null]),
  ];
}

/** Paths of the objects of a body that name their fields, the body itself first. */
function objectsIn(given: Schema, path: readonly string[]): (readonly string[])[] {
  const { schema } = resolve(given);
  if (schema.items) return objectsIn(schema.items, [...path, '0']);
  if (!schema.properties) return [];
  const inside = Object.entries(schema.properties);
  return [path, ...inside.flatMap(([name, field]) => objectsIn(field, [...path, name]))];
}

function fieldsIn(given: Schema, path: readonly string[]): Field[] {
  const { schema } = resolve(given);
  if (schema.items) return fieldsIn(schema.items, [...path, '0']);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    {
      path: [...path, name],
      schema: field,
      required: (schema.required ?? []).includes(name),
    },
    ...fieldsIn(field, [...path, name]),
  ]);
}

function changed(body: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const copy = (Array.isArray(body) ? [...body] : { ...(body as object) }) as Record<
    string,
    unknown
  >;
  copy[name] = changed(copy[name], rest, value);
  return copy;
}
