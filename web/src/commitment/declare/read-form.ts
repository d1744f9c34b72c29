import type { Kind } from '@ancrage/contract/commitment/kind';
import type { Measures } from '@ancrage/contract/commitment/measure';
import type { Commitment, Price } from '@ancrage/contract/declaration/declaration';
import type { StatedRealisation } from '@ancrage/contract/commitment/check-realisation';
import { parseNumberCell } from '@ancrage/contract/import/parse-cell';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { readDateEntry } from '../../controls/read-date-entry';
import type { DeclareValues, DeliveryValues, TermsValues, TypedMeasures } from './form-values';

/** Collects what could not be read, field by field. */
export class FormReader {
  readonly problems: Problem[] = [];
  /** Fields that are empty and must not be; their sentence quotes the label on screen. */
  readonly missing: string[] = [];

  constructor(private readonly today: CivilDate) {}

  date(path: string, text: string, bound: 'start' | 'end'): CivilDate {
    if (text.trim() === '') {
      this.missing.push(path);
      return this.today;
    }
    const read = readDateEntry(text, this.today, bound);
    if (read === null) this.problems.push(problem('import.cell_not_a_date', path, { value: text }));
    return read ?? this.today;
  }

  text(path: string, text: string): string {
    if (text.trim() === '') this.missing.push(path);
    return text.trim();
  }

  number(path: string, text: string): number | undefined {
    if (text.trim() === '') return undefined;
    const read = parseNumberCell(text);
    if (read === null) {
      this.problems.push(problem('import.cell_not_a_number', path, { value: text }));
    }
    return read ?? undefined;
  }

  measures(path: string, typed: TypedMeasures, kind: Kind): Measures {
    const measures: Measures = {};
    for (const { measure } of kind.fields) {
      const value = this.number(`${path}.${measure}`, typed[measure] ?? '');
      if (value !== undefined) measures[measure] = value;
    }
    return measures;
  }

  delivery(path: string, values: DeliveryValues, kind: Kind): StatedRealisation {
    return {
      from: this.date(`${path}from`, values.from, 'start'),
      to: this.date(`${path}to`, values.to, 'end'),
      measures: this.measures(`${path}measures`, values.measures, kind),
    };
  }

  price(kind: Kind, values: TermsValues): Price {
    if (!kind.priced) return { terms: 'free' };
    if (values.terms !== 'paid') return { terms: values.terms };
    this.text('price.paidEur', values.paid);
    this.text('price.marketEur', values.market);
    return {
      terms: 'paid',
      paidEur: this.number('price.paidEur', values.paid) ?? 0,
      marketEur: this.number('price.marketEur', values.market) ?? 0,
    };
  }
}

/** A commitment's terms as they are read, with the title beside them. */
export function readTerms(reader: FormReader, kind: Kind, values: TermsValues): Commitment {
  reader.text('title', values.title);
  return {
    kind: kind.key,
    establishmentId: values.establishmentId === '' ? null : values.establishmentId,
    from: reader.date('from', values.from, 'start'),
    to: values.until.trim() === '' ? null : reader.date('to', values.until, 'end'),
    promised: reader.measures('promised', values.promised, kind),
    qualifiers: values.qualifiers,
    price: reader.price(kind, values),
  };
}

/** A declaration as it is read: its promise and, where something is delivered, its delivery. */
export function readDeclaration(
  reader: FormReader,
  kind: Kind,
  values: DeclareValues,
): { readonly commitment: Commitment; readonly delivery: StatedRealisation | null } {
  if (values.status === 'promised') {
    return { commitment: readTerms(reader, kind, values), delivery: null };
  }
  const delivery = reader.delivery('realisations.0.', values.delivery, kind);
  // What is delivered opens the promise; it closes it too, unless it goes on.
  const until = values.continues ? values.until : values.delivery.to || 'hier';
  const commitment = readTerms(reader, kind, {
    ...values,
    from: values.delivery.from || 'hier',
    until: '',
    promised: {},
  });
  const to = until.trim() === '' ? null : reader.date('to', until, 'end');
  return { commitment: { ...commitment, from: delivery.from, to }, delivery };
}
