import type { Commitment, Price } from '../declaration/declaration';
import { problem, type Problem } from '../problem/problem';
import { kindOf } from './catalogue/catalogue';
import { checkMeasures } from './check-measures';
import type { Kind, Language } from './kind';

/** What the check of a commitment needs to know besides the commitment. */
export interface CommitmentContext {
  readonly language: Language;
  readonly establishmentIds: ReadonlySet<string>;
}

/**
 * The rules of a promise. The form, the route and the import all run this one function, and it
 * returns every problem at once.
 */
export function checkCommitment(commitment: Commitment, context: CommitmentContext): Problem[] {
  const kind = kindOf(commitment.kind);
  if (!kind) return [problem('commitment.kind_unknown', 'kind', { value: commitment.kind })];
  return [
    ...checkPeriod(commitment),
    ...checkPlace(commitment, context),
    ...checkPromised(kind, commitment, context.language),
    ...checkQualifiers(kind, commitment),
    ...checkPrice(kind, commitment.price),
  ];
}

function checkPeriod({ from, to }: Commitment): Problem[] {
  return to !== null && to < from
    ? [problem('commitment.period_reversed', 'to', { from, to })]
    : [];
}

function checkPlace(commitment: Commitment, context: CommitmentContext): Problem[] {
  const id = commitment.establishmentId;
  if (id === null || context.establishmentIds.has(id)) return [];
  return [problem('commitment.establishment_unknown', 'establishmentId')];
}

function checkPromised(kind: Kind, commitment: Commitment, language: Language): Problem[] {
  if (Object.values(commitment.promised).every((value) => value === undefined)) return [];
  return checkMeasures(kind, commitment.promised, language, 'promised');
}

function checkQualifiers(kind: Kind, { qualifiers }: Commitment): Problem[] {
  return Object.entries(qualifiers).flatMap(([key, value]) => {
    const question = kind.questions.find((asked) => asked.key === key);
    const path = `qualifiers.${key}`;
    if (!question) return [problem('commitment.question_unknown', path, { question: key })];
    const allowed = question.options
      ? question.options.some((option) => option.value === value)
      : typeof value === 'boolean';
    if (allowed) return [];
    const quoted = { question: key, value: String(value) };
    return [problem('commitment.question_answer_unknown', path, quoted)];
  });
}

function checkPrice(kind: Kind, price: Price): Problem[] {
  if (price.terms !== 'paid') return [];
  if (!kind.priced) return [problem('commitment.price_not_asked', 'price')];
  if (price.paidEur <= price.marketEur) return [];
  const quoted = { price: price.paidEur, market: price.marketEur };
  return [problem('commitment.price_above_market', 'price.paidEur', quoted)];
}
