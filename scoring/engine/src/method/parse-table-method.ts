import { checkChoices } from './check-choices';
import { checkTable } from './check-table';
import type { TableMethod } from './method';
import { readDocument } from './read-document';
import { TableMethodSchema } from './table-method';

/**
 * Reads the document of a method over a table.
 *
 * @throws MethodRefused with all that is to be mended, each with its path.
 */
export function parseTableMethod(document: unknown): TableMethod {
  return readDocument(document, TableMethodSchema, (method) => {
    const wrong = checkTable(method);
    // A document that is wrong already would be wrong again with each of its alternatives.
    return wrong.length > 0 ? wrong : checkChoices(method, parseTableMethod);
  });
}
