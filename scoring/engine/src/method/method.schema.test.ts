import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { methodJsonSchema } from './method-json-schema';

test('the published JSON Schema is the one that documents are read by', () => {
  const published: unknown = JSON.parse(
    readFileSync(join(__dirname, 'method.schema.json'), 'utf8'),
  );
  // Stale? npm run describe -w @ancrage/engine
  expect(published).toEqual(methodJsonSchema());
});

interface Described {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

test('every field of the schema is described, where it stands or where it is defined', () => {
  const whole = methodJsonSchema();
  const defined = whole['$defs'] as Readonly<Record<string, Described>>;
  const isDescribed = ({ description, $ref }: Described): boolean =>
    description !== undefined ||
    defined[$ref?.replace('#/$defs/', '') ?? '']?.description !== undefined;
  const undescribed: string[] = [];
  const visit = (schema: unknown, at: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties = {} } = schema as Described;
    for (const [name, property] of Object.entries(properties)) {
      if (!isDescribed(property)) undescribed.push(`${at}.${name}`);
    }
    for (const [key, value] of Object.entries(schema)) visit(value, `${at}.${key}`);
  };
  visit(whole, '');
  expect(undescribed).toEqual([]);
});
