import { CATALOGUE } from '../commitment/catalogue/catalogue';
import type { Kind, Language } from '../commitment/kind';
import type { Measures } from '../commitment/measure';
import type { Price } from '../declaration/declaration';
import { YEARS, type CivilDate } from '../period/civil-date';
import type { ProblemCode } from '../problem/codes';
import type { ProblemParams } from '../problem/problem';
import { COLUMN_TITLE, MEASURE_COLUMNS, plainText, type Column } from './columns';
import type { Cells, ImportedLine, RowProblem } from './imported-line';
import { parseDateCell, parseNumberCell, parseYesCell } from './parse-cell';

/** A row as understood, or everything that is wrong with its cells. */
export type ReadRow =
  | { readonly line: ImportedLine; readonly problems: readonly [] }
  | { readonly line: null; readonly problems: readonly RowProblem[] };

const KIND_BY_NAME = new Map(
  CATALOGUE.flatMap((kind) =>
    [kind.key, kind.label.fr, kind.label.en].map((name) => [plainText(name), kind] as const),
  ),
);

/**
 * Reads the cells of a row as a CSR manager wrote them. It judges form alone; the rules of the
 * line are those of every declaration.
 */
export function readRow(cells: Cells, language: Language): ReadRow {
  const reader = new RowReader(cells, language);
  const kind = reader.kind();
  const title = reader.text('title', 140);
  const from = reader.date('from');
  const to = reader.date('to');
  const measures = reader.measures();
  const price = reader.price();
  const qualifiers = kind ? reader.qualifiers(kind) : {};
  if (reader.problems.length > 0 || !kind || title === null || from === null || to === null) {
    return { line: null, problems: reader.problems };
  }
  return {
    problems: [],
    line: {
      kind: kind.key,
      title,
      beneficiary: reader.cell('beneficiary').slice(0, 140) || null,
      siret: reader.cell('siret').replace(/\s/g, '') || null,
      from,
      to,
      measures,
      price,
      qualifiers,
    },
  };
}

class RowReader {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly cells: Cells,
    private readonly language: Language,
  ) {}

  cell(column: Column): string {
    return (this.cells[column] ?? '').trim();
  }

  text(column: Column, max: number): string | null {
    const value = this.cell(column);
    if (value === '') return this.refuse('import.cell_required', column);
    if (value.length <= max) return value;
    return this.refuse('request.too_long', column, { field: this.titleOf(column), max });
  }

  kind(): Kind | null {
    const name = this.cell('kind');
    if (name === '') return this.refuse('import.cell_required', 'kind');
    const kind = KIND_BY_NAME.get(plainText(name));
    return kind ?? this.refuse('commitment.kind_unknown', 'kind');
  }

  date(column: Column): CivilDate | null {
    const value = this.cell(column);
    if (value === '') return this.refuse('import.cell_required', column);
    return parseDateCell(value) ?? this.refuse('import.cell_not_a_date', column, YEARS);
  }

  number(column: Column): number | null {
    if (this.cell(column) === '') return null;
    return parseNumberCell(this.cell(column)) ?? this.refuse('import.cell_not_a_number', column);
  }

  measures(): Measures {
    const measures: Measures = {};
    for (const column of MEASURE_COLUMNS) {
      const value = this.number(column);
      if (value !== null) measures[column] = value;
    }
    return measures;
  }

  price(): Price {
    const paidEur = this.number('paidEur');
    const marketEur = this.number('marketEur');
    if (paidEur !== null && marketEur !== null) return { terms: 'paid', paidEur, marketEur };
    const words = plainText(this.cell('terms'));
    if (['', 'gratuit', 'gratuite', 'free', 'oui'].includes(words)) {
      // A price without the market's says nothing of the condition.
      return { terms: paidEur === null || paidEur === 0 ? 'free' : 'unknown' };
    }
    if (
      ['payant', 'paid', 'inconnu', 'unknown', 'a prix coutant', 'at cost', 'non'].includes(words)
    ) {
      return { terms: 'unknown' };
    }
    const allowed = this.language === 'fr' ? 'gratuit, payant, inconnu' : 'free, paid, unknown';
    this.refuse('import.cell_not_in_list', 'terms', { column: this.titleOf('terms'), allowed });
    return { terms: 'unknown' };
  }

  qualifiers(kind: Kind): Record<string, string | boolean> {
    const answers: Record<string, string | boolean> = {};
    for (const question of kind.questions) {
      const column = question.key as Column;
      const value = this.cell(column);
      if (value === '') continue;
      if (!question.options) {
        const yes = parseYesCell(value);
        if (yes === null) this.refuseList(column, this.language === 'fr' ? 'oui, non' : 'yes, no');
        else if (yes) answers[column] = true;
        continue;
      }
      const option = question.options.find(({ value: key, label }) =>
        [key, label.fr, label.en].some((name) => plainText(name) === plainText(value)),
      );
      if (option) answers[column] = option.value;
      else this.refuseList(column, question.options.map((o) => o.label[this.language]).join(' / '));
    }
    return answers;
  }

  private refuseList(column: Column, allowed: string): void {
    this.refuse('import.cell_not_in_list', column, { column: this.titleOf(column), allowed });
  }

  private refuse(code: ProblemCode, column: Column, params: ProblemParams = {}): null {
    const value = this.cell(column);
    const quoted = { value, column: this.titleOf(column), ...params };
    this.problems.push({ column, value, code, params: quoted });
    return null;
  }

  private titleOf(column: Column): string {
    return COLUMN_TITLE[column][this.language];
  }
}
