import * as z from 'zod/mini';
import { DeclarationsMethodSchema } from './declarations-method';
import { TableMethodSchema } from './table-method';

/** The published JSON Schema of a method's document, in either form. */
export function methodJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    title: 'A method: every figure of a composite index as data',
    ...z.toJSONSchema(z.union([TableMethodSchema, DeclarationsMethodSchema])),
  };
}
