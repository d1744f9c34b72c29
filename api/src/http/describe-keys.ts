import { NOT_REPLAYED } from '@ancrage/contract/write/repeated-writes';
import type { OpenAPIObject } from '@nestjs/swagger';

interface Operation {
  parameters?: object[];
  'x-repetition'?: string;
}

const METHODS = ['put', 'post', 'delete'] as const;

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'The write happens once under it; the same request is answered as the first time. A write that ' +
    'was refused took no key: it may be sent again under the same one.',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
};

/** Describes which writes take an `Idempotency-Key`, and what becomes of the others when repeated. */
export function describeKeys(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as unknown as Operation | undefined;
      if (!operation) continue;
      const repetition = NOT_REPLAYED[`${method.toUpperCase()} ${path}`];
      if (repetition !== undefined) operation['x-repetition'] = repetition;
      if (repetition !== undefined && repetition !== 'shownOnce') continue;
      operation.parameters = [...(operation.parameters ?? []), KEY];
    }
  }
  return document;
}
