import * as z from 'zod/mini';
import { digest } from '../dossier/digest';
import { firstDifference, type Difference } from '../dossier/verify-dossier';
import { issuesOfSchema } from '../method/issues-of-schema';
import { MethodRefused } from '../method/method-refused';
import { parseTableMethod } from '../method/parse-table-method';
import { applyReferences, computeIndex } from './compute-index';
import type { References } from './references';

/** Names the form of the dossier of a whole index. */
export const INDEX_DOSSIER_FORMAT = 'ancrage-index-dossier/1';

/** Names the form of the dossier of one unit, with the references that it is computed alone with. */
export const UNIT_DOSSIER_FORMAT = 'ancrage-index-unit-dossier/1';

const Dossier = z.object({
  format: z.enum([INDEX_DOSSIER_FORMAT, UNIT_DOSSIER_FORMAT]),
  method: z.unknown(),
  table: z.object({
    units: z.array(z.string()),
    periods: z.exactOptional(z.array(z.string())),
    numbers: z.record(z.string(), z.array(z.nullable(z.number()))),
    groups: z.exactOptional(z.record(z.string(), z.array(z.nullable(z.string())))),
  }),
  references: z.looseObject({}),
  result: z.looseObject({ referencesHash: z.string() }),
});

/**
 * Recomputes an index, or one unit of it, from its dossier; null where every digit is the same.
 *
 * @throws MethodRefused where the dossier, or the method in it, is not one.
 */
export function verifyIndex(document: unknown): Difference | null {
  const read = Dossier.safeParse(document);
  if (!read.success) throw new MethodRefused(issuesOfSchema(read.error.issues, document));
  const { format, table, references, result } = read.data;
  const method = parseTableMethod(read.data.method);
  if (format === INDEX_DOSSIER_FORMAT) {
    return firstDifference({ result, references }, computeIndex(method, table), '');
  }
  const hash = digest(references);
  if (hash !== result.referencesHash) {
    return { path: 'result.referencesHash', kept: result.referencesHash, recomputed: hash };
  }
  // Their hash is the one that the result names: they are what the engine froze, or a forgery whole.
  const named = { references: references as unknown as References, hash };
  return firstDifference({ result }, { result: applyReferences(method, named, table) }, '');
}
