import * as z from 'zod/mini';
import { checkInput, InputRefused } from './check-input';
import { issuesOfSchema } from './method/issues-of-schema';
import { EVIDENCE_GRADES, type QuarterInput } from './quarter-input';

const Line = z.strictObject({
  id: z.string(),
  commitment: z.string(),
  resource: z.nullable(z.string()),
  kind: z.string(),
  from: z.string(),
  to: z.string(),
  measures: z.record(z.string(), z.number()),
  priceRatio: z.nullable(z.number()),
  qualifiers: z.record(z.string(), z.union([z.string(), z.boolean()])),
  grades: z.array(
    z.strictObject({
      grade: z.enum(EVIDENCE_GRADES),
      share: z.number(),
      provenOn: z.nullable(z.string()),
    }),
  ),
  unitShare: z.number(),
  suspended: z.boolean(),
});

const Input = z.strictObject({
  unit: z.string(),
  company: z.optional(z.string()),
  quarter: z.string(),
  openUntil: z.nullable(z.string()),
  observedFrom: z.string(),
  lines: z.array(Line),
  answers: z.array(
    z.strictObject({
      indicator: z.string(),
      quarter: z.string(),
      answer: z.enum(['zero', 'notApplicable', 'notReported']),
      reason: z.nullable(z.string()),
    }),
  ),
  sizes: z.array(
    z.strictObject({
      validFrom: z.string(),
      validTo: z.nullable(z.string()),
      figures: z.record(z.string(), z.nullable(z.number())),
    }),
  ),
});

/**
 * The inputs of a score from a JSON document that somebody else wrote.
 *
 * @throws InputRefused with everything that is to be mended, each with its path.
 */
export function parseQuarterInput(document: unknown): QuarterInput {
  const read = Input.safeParse(document);
  if (!read.success) throw new InputRefused(issuesOfSchema(read.error.issues, document));
  const { company, ...input } = read.data;
  const whole: QuarterInput = company === undefined ? input : { ...input, company };
  checkInput(whole);
  return whole;
}
