import { digest } from '../dossier/digest';

/** The hash that names a method: SHA-256 of the canonical JSON of its whole document. */
export function methodHash(document: unknown): string {
  return digest(document);
}
