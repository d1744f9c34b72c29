import { checkDeclarations } from './check-declarations';
import { DeclarationsMethodSchema } from './declarations-method';
import type { Method } from './method';
import { readDocument } from './read-document';

/**
 * Reads the document of a method over declarations.
 *
 * @throws MethodRefused with all that is to be mended, each with its path.
 */
export function parseMethod(document: unknown): Method {
  return readDocument(document, DeclarationsMethodSchema, checkDeclarations);
}
