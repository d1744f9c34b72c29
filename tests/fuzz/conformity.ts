import { PROBLEM_STATUS, type ProblemCode } from '@ancrage/contract/problem/codes';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { schemas, type Route, type Schema } from '../openapi/document';
import type { RawAnswer } from './send';

const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
addFormats(ajv);
ajv.addSchema({ $id: 'api', components: { schemas: closed(schemas()) } });
const compiled = new Map<Schema, ValidateFunction>();

/** What of an answer the description does not say, as sentences; none when it says it all. */
export function undescribed(route: Route, answer: RawAnswer): string[] {
  const { status, type, body } = answer;
  if (status >= 500) return [`${status} ${body.slice(0, 300)}`];
  const media = route.answers[status];
  if (!media) return [`${status} is not described: ${type} ${body.slice(0, 200)}`];
  if (Object.keys(media).length === 0) return body === '' ? [] : [`${status} has a body`];
  const schema = media[type];
  if (!schema) return [`${status} is described as ${Object.keys(media).join()}, not as ${type}`];
  if (!type.endsWith('json')) return [];
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return [`${status} is no JSON: ${body.slice(0, 200)}`];
  }
  const check = validatorOf(schema);
  const faults = check(value)
    ? []
    : (check.errors ?? []).map(
        (error) =>
          `${status}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
  return type === 'application/problem+json'
    ? [...faults, ...faultsOfProblem(value as Problem, answer)]
    : faults;
}

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
}

function faultsOfProblem({ status, code, detail = '' }: Problem, answer: RawAnswer): string[] {
  return [
    ...(status === answer.status ? [] : [`the body says ${status}`]),
    ...(PROBLEM_STATUS[code as ProblemCode] === status ? [] : [`${code} is not of ${status}`]),
    ...(detail.length > 10 && !/undefined|\[object/.test(detail) ? [] : [`sentence "${detail}"`]),
    ...(answer.language === undefined ? ['no language'] : []),
  ];
}

function validatorOf(schema: Schema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const made = ajv.compile(absolute(schema) as object);
  compiled.set(schema, made);
  return made;
}

/** Schemas whose objects hold what they name and nothing more: what slips out is a fault. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const inside = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, closed(value)]),
  );
  const names = 'properties' in inside && 'type' in inside && inside.type === 'object';
  return absolute(
    names && !('additionalProperties' in inside)
      ? { ...inside, additionalProperties: false }
      : inside,
  );
}

function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' && value.startsWith('#')
        ? `api${value}`
        : absolute(value),
    ]),
  );
}
