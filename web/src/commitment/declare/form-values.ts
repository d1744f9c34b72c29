import type { Kind } from '@ancrage/contract/commitment/kind';
import type { Measure } from '@ancrage/contract/commitment/measure';
import type { CommitmentDto, RealisationDto } from '../../contract/generated/types.gen';

/** Measures as they are typed. */
export type TypedMeasures = Partial<Record<Measure, string>>;

/** A delivery as it is typed. */
export interface DeliveryValues {
  readonly from: string;
  readonly to: string;
  readonly measures: TypedMeasures;
}

/** A commitment's terms as they are typed: what declaring and correcting have in common. */
export interface TermsValues {
  readonly title: string;
  readonly beneficiary: string;
  readonly establishmentId: string;
  readonly qualifiers: Readonly<Record<string, string | boolean>>;
  readonly terms: 'free' | 'unknown' | 'paid';
  readonly paid: string;
  readonly market: string;
  /** Start of the promise; while declaring what is delivered, the delivery's own start. */
  readonly from: string;
  readonly until: string;
  readonly promised: TypedMeasures;
}

/** The whole declaration as it is typed. */
export interface DeclareValues extends TermsValues {
  readonly status: 'delivered' | 'promised';
  readonly continues: boolean;
  readonly delivery: DeliveryValues;
}

const NO_DELIVERY: DeliveryValues = { from: '', to: '', measures: {} };

/** A form that nobody has touched; the only establishment there is needs no choosing. */
export function emptyValues(kind: Kind, establishmentIds: readonly string[]): DeclareValues {
  const [only] = establishmentIds;
  return {
    title: '',
    beneficiary: '',
    establishmentId: only !== undefined && establishmentIds.length === 1 ? only : '',
    qualifiers: Object.fromEntries(
      kind.questions.map(({ key, options }) => [key, options?.[0]?.value ?? false]),
    ),
    terms: 'free',
    paid: '',
    market: '',
    from: '',
    until: '',
    promised: {},
    status: 'delivered',
    continues: false,
    delivery: NO_DELIVERY,
  };
}

/** The terms of a known commitment, as its correction begins. */
export function termsOf(commitment: CommitmentDto, write: ValueWriter): TermsValues {
  return {
    title: commitment.title ?? '',
    beneficiary: commitment.beneficiary ?? '',
    establishmentId: commitment.establishmentId ?? '',
    qualifiers: commitment.qualifiers,
    terms: commitment.price.terms,
    paid: write.number(commitment.price.paidEur),
    market: write.number(commitment.price.marketEur),
    from: write.date(commitment.from),
    until: commitment.to === null ? '' : write.date(commitment.to),
    promised: typedMeasures(commitment.promised, write),
  };
}

/** A known delivery, as its correction begins. */
export function deliveryOf(
  { from, to, measures }: Pick<RealisationDto, 'from' | 'to' | 'measures'>,
  write: ValueWriter,
): DeliveryValues {
  return {
    from: write.date(from),
    to: write.date(to),
    measures: typedMeasures(measures, write),
  };
}

/** Writes known values as the reader would have typed them. */
export interface ValueWriter {
  readonly number: (value: number | undefined) => string;
  readonly date: (date: string) => string;
}

function typedMeasures(
  measures: Readonly<Partial<Record<Measure, number>>>,
  write: ValueWriter,
): TypedMeasures {
  return Object.fromEntries(
    Object.entries(measures).map(([measure, value]) => [measure, write.number(value)]),
  );
}
