import { checkCommitment } from '@ancrage/contract/commitment/check-commitment';
import {
  checkRealisation,
  type RealisationContext,
  type StatedRealisation,
} from '@ancrage/contract/commitment/check-realisation';
import type { Kind } from '@ancrage/contract/commitment/kind';
import type { Commitment } from '@ancrage/contract/declaration/declaration';
import type { Problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import type { DeclareCommitmentDto, KindKey } from '../../contract/generated/types.gen';
import { withReadableDates } from '../../shell/format/format-date';
import { typeset } from '../../shell/format/typeset';
import type { DeclareValues } from './form-values';
import { FormReader, readDeclaration } from './read-form';

/** What the rules need to know besides what is typed. */
export interface FormContext extends RealisationContext {
  readonly establishmentIds: ReadonlySet<string>;
  /** The sentence for a field that is empty and must not be. */
  readonly missing: (path: string) => string;
}

/** A form as it is understood: what would be sent, and what is wrong with it by field. */
export interface CheckedForm<Body> {
  readonly body: Body;
  readonly problems: ReadonlyMap<string, string>;
}

/** Reads a declaration and runs the contract's rules on it, as the route will. */
export function checkDeclaration(
  kind: Kind,
  values: DeclareValues,
  context: FormContext,
): CheckedForm<DeclareCommitmentDto> {
  const reader = new FormReader(context.today);
  const { commitment, delivery } = readDeclaration(reader, kind, values);
  const found = [
    ...reader.problems,
    ...checkCommitment(commitment, context),
    ...(delivery ? deliveryProblems(delivery, commitment, context) : []),
  ];
  return {
    body: {
      ...termsBody(commitment, values),
      kind: commitment.kind as KindKey,
      ...(delivery ? { realisations: [delivery] } : {}),
    },
    problems: sentencesByField(found, reader.missing, context),
  };
}

/** The part of a body that declaring and correcting share. */
export function termsBody(
  commitment: Commitment,
  { title, beneficiary }: { readonly title: string; readonly beneficiary: string },
) {
  return {
    title: title.trim(),
    beneficiary: beneficiary.trim() === '' ? null : beneficiary.trim(),
    establishmentId: commitment.establishmentId,
    from: commitment.from,
    to: commitment.to,
    ...(Object.keys(commitment.promised).length > 0 ? { promised: commitment.promised } : {}),
    qualifiers: { ...commitment.qualifiers },
    price: commitment.price,
  };
}

/** The sentences of problems by field, the first of each; what is missing goes before the rest. */
export function sentencesByField(
  problems: readonly Problem[],
  missing: readonly string[],
  context: Pick<FormContext, 'language' | 'missing'>,
): Map<string, string> {
  const byField = new Map(missing.map((path) => [path, context.missing(path)]));
  for (const found of problems) {
    if (byField.has(found.path)) continue;
    const sentence = withReadableDates(problemSentence(found, context.language), context.language);
    byField.set(found.path, typeset(sentence, context.language));
  }
  return byField;
}

function deliveryProblems(
  delivery: StatedRealisation,
  commitment: Commitment,
  context: FormContext,
): Problem[] {
  return checkRealisation(delivery, commitment, context).map((found) => ({
    ...found,
    path: `realisations.0.${found.path}`,
  }));
}
