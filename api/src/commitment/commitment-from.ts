import type { Commitment, Price } from '@ancrage/contract/declaration/declaration';
import type { EntryText } from '@ancrage/ledger/entry';
import type { CorrectCommitmentDto, PriceDto } from './commitment.dto';

/** What a form states of a commitment, apart from its kind. */
export type StatedCommitment = Omit<CorrectCommitmentDto, 'replaces' | 'reason'>;

/** The commitment that a body states; what it leaves out takes its default. */
export function commitmentFrom(kind: string, stated: StatedCommitment): Commitment {
  return {
    kind,
    establishmentId: stated.establishmentId ?? null,
    from: stated.from,
    to: stated.to ?? null,
    promised: { ...stated.promised },
    qualifiers: stated.qualifiers ?? {},
    price: priceFrom(stated.price),
  };
}

/** The free text of a commitment, kept beside its entry. */
export function textFrom(stated: Pick<StatedCommitment, 'title' | 'beneficiary'>): EntryText {
  return stated.beneficiary
    ? { title: stated.title, beneficiary: stated.beneficiary }
    : { title: stated.title };
}

/** A price without both figures is unknown: the method then counts the line "at cost". */
function priceFrom(price: PriceDto | undefined): Price {
  if (price === undefined) return { terms: 'free' };
  if (price.terms !== 'paid') return { terms: price.terms };
  if (price.paidEur === undefined || price.marketEur === undefined) return { terms: 'unknown' };
  return { terms: 'paid', paidEur: price.paidEur, marketEur: price.marketEur };
}
