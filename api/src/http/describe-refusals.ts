import type { ProblemCode } from '@ancrage/contract/problem/codes';
import type { OpenAPIObject } from '@nestjs/swagger';
import { REFUSALS, statusesOf } from './refuses';

/** An operation of the description, as far as its refusals go. */
interface Operation {
  readonly 'x-public'?: boolean;
  readonly [REFUSALS]?: readonly ProblemCode[];
  readonly parameters?: readonly { readonly in: string }[];
  readonly requestBody?: object;
  readonly responses: Record<string, object>;
}

const METHODS = ['get', 'put', 'post', 'delete'] as const;

const PROBLEM = {
  description: 'What is wrong and how to mend it (RFC 9457)',
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetailsDto' } },
  },
};

/**
 * Describes the problems that each route answers with, so that a client knows every status that
 * it may meet: what follows from the route's form, and what `@Refuses` adds.
 */
export function describeRefusals(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as unknown as Operation | undefined;
      if (!operation) continue;
      const own = operation[REFUSALS] ?? [];
      for (const status of [...byForm(method, operation), ...statusesOf(own)]) {
        operation.responses[status] ??= PROBLEM;
      }
    }
  }
  return document;
}

/** Statuses that the form of a route makes possible. */
function byForm(method: string, operation: Operation): number[] {
  const isPublic = operation['x-public'] === true;
  const onASubject = (operation.parameters ?? []).some((parameter) => parameter.in === 'path');
  const hasBody = operation.requestBody !== undefined;
  return [
    ...[400, 431],
    ...(isPublic ? [] : [401]),
    ...(isPublic && method === 'get' ? [] : [403]),
    ...(onASubject ? [404] : []),
    ...(method === 'get' ? [] : [409, 422, 503]),
    ...(hasBody ? [413] : []),
  ];
}
