import { MethodRefused } from './method-refused';
import { parseTableMethod } from './parse-table-method';

/** A method's document, or a part of one. */
export type Document = Record<string, unknown>;

const A = { id: 'a', unit: '%', direction: 1 };

/** A small index of two indicators, with these changes. */
export function table(changes: Document = {}, first: Document = {}): Document {
  return {
    id: 'index',
    version: '1',
    label: { fr: 'Indice', en: 'Index' },
    indicators: [
      { ...A, ...first },
      { ...A, id: 'b' },
    ],
    tree: tree({ indicator: 'a' }, { indicator: 'b' }),
    ...changes,
  };
}

/** Its tree. */
export function tree(...children: unknown[]) {
  return { id: 'root', aggregation: 'weightedArithmetic', children };
}

/** What is refused, a line for each place. */
export function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof MethodRefused) {
      return error.issues.map(({ path, message }) => `${path}: ${message}`).join('\n');
    }
    throw error;
  }
  return '';
}

/** What is refused of the small index with these changes. */
export const ofTable = (changes: Document, first: Document = {}) =>
  refusalOf(() => parseTableMethod(table(changes, first)));
