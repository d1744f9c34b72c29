import type * as z from 'zod/mini';
import type { MethodIssue } from './method-refused';
import { pathText } from './path-text';

type SchemaIssue = z.core.$ZodIssue;

/** The schema's own findings in words, each with the full path to it. */
export function issuesOfSchema(found: readonly SchemaIssue[], document: unknown): MethodIssue[] {
  return found.flatMap((issue) => inWords(issue, valueAt(document, issue.path), issue.path));
}

function inWords(issue: SchemaIssue, value: unknown, path: readonly PropertyKey[]): MethodIssue[] {
  const at = pathText(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: pathText([...path, key]),
        code: 'unknown-field',
        message: 'is no field here; mend its spelling or leave it out',
      }));
    case 'invalid_union':
      return 'options' in issue
        ? [oneOf(at, value, issue.options ?? [])]
        : closest(issue.errors, value).flatMap((inner) =>
            inWords(inner, valueAt(value, inner.path), [...path, ...inner.path]),
          );
    case 'invalid_value':
      return [oneOf(at, value, issue.values)];
    case 'invalid_type':
      return [
        value === undefined
          ? { path: at, code: 'missing', message: `is missing; give ${article(issue.expected)}` }
          : { path: at, code: 'wrong-type', message: wrongType(issue.expected, value) },
      ];
    case 'too_small':
      return [beyond(at, 'least', issue.minimum, issue.inclusive, issue.origin)];
    case 'too_big':
      return [beyond(at, 'most', issue.maximum, issue.inclusive, issue.origin)];
    case 'invalid_key':
      return [{ path: at, code: 'not-admitted', message: 'has a name that is not admitted' }];
    default:
      return [{ path: at, code: 'not-admitted', message: issue.message }];
  }
}

/**
 * Of the forms that a value could have had, the findings of the one that it most looks like: a form
 * of another kind, or whose own fields are absent, was hardly meant.
 */
function closest(
  forms: readonly (readonly SchemaIssue[])[],
  value: unknown,
): readonly SchemaIssue[] {
  const isObject = typeof value === 'object' && value !== null;
  const unlikeness = (issue: SchemaIssue): number => {
    if (issue.path.length === 0 && issue.code === 'unrecognized_keys') return issue.keys.length;
    if (issue.path.length === 0 && issue.code === 'invalid_type') return 100;
    if (issue.path.length === 0 && issue.code === 'invalid_value' && isObject) return 100;
    const absent = valueAt(value, issue.path) === undefined;
    return issue.path.length === 1 && absent ? 1 : 0.01;
  };
  const sums = forms.map((form) => form.reduce((sum, issue) => sum + unlikeness(issue), 0));
  return forms[sums.indexOf(Math.min(...sums))] ?? [];
}

function oneOf(path: string, value: unknown, options: readonly unknown[]): MethodIssue {
  const list = options.map((option) => JSON.stringify(option)).join(', ');
  const message = value === undefined ? 'is missing' : `${shown(value)} is not admitted`;
  return {
    path,
    code: value === undefined ? 'missing' : 'not-admitted',
    message: `${message}; give ${options.length > 1 ? 'one of ' : ''}${list}`,
  };
}

function beyond(
  path: string,
  end: 'least' | 'most',
  limit: number | bigint,
  inclusive: boolean | undefined,
  origin: string,
): MethodIssue {
  const counted = { array: ' entries', string: ' characters' }[origin] ?? '';
  const message = inclusive
    ? `must be at ${end} ${limit}${counted}`
    : `must be ${end === 'least' ? 'above' : 'below'} ${limit}${counted}`;
  return { path, code: 'out-of-bounds', message };
}

function wrongType(expected: string, value: unknown): string {
  return `must be ${article(expected)}, not ${shown(value)}`;
}

function article(type: string): string {
  const named = {
    int: 'a whole number',
    number: 'a finite number',
    array: 'a list',
    tuple: 'a list',
    record: 'an object',
  };
  return named[type as keyof typeof named] ?? (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(value) ?? typeof value;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    value,
  );
}
