import type { Method, TableMethod } from './method';
import { parseMethod } from './parse-method';
import { parseTableMethod } from './parse-table-method';

/** A method of either form. */
export type AnyMethod =
  | { readonly form: 'declarations'; readonly method: Method }
  | { readonly form: 'table'; readonly method: TableMethod };

/**
 * Reads a method's document, whichever form it has: windows and kinds are what only a method over
 * declarations has.
 *
 * @throws MethodRefused with all that is to be mended, each with its path.
 */
export function parseAnyMethod(document: unknown): AnyMethod {
  const isObject = typeof document === 'object' && document !== null;
  return isObject && ('windows' in document || 'kinds' in document)
    ? { form: 'declarations', method: parseMethod(document) }
    : { form: 'table', method: parseTableMethod(document) };
}
