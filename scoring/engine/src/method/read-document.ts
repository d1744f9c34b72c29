import type * as z from 'zod/mini';
import { issuesOfSchema } from './issues-of-schema';
import type { Immutable } from './method';
import { MethodRefused, type MethodIssue } from './method-refused';
import { refuseTangles } from './refuse-tangles';

/** Says what a document contradicts in itself, once each of its fields is right alone. */
export type Contradictions<Document> = (document: Immutable<Document>) => MethodIssue[];

/**
 * A document that its schema admits and that does not contradict itself.
 *
 * @throws MethodRefused with everything that is to be mended.
 */
export function readDocument<Document>(
  document: unknown,
  schema: z.ZodMiniType<Document>,
  contradictions: Contradictions<Document>,
): Immutable<Document> {
  refuseTangles(document);
  const read = schema.safeParse(document);
  if (!read.success) throw new MethodRefused(issuesOfSchema(read.error.issues, document));
  const admitted = read.data as Immutable<Document>;
  const wrong = contradictions(admitted);
  if (wrong.length > 0) throw new MethodRefused(wrong);
  return admitted;
}
