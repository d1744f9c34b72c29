import type { TextsLike } from '../../shell/language/define-texts';
import type { fr } from './fr';

/** Texts of the list of commitments in English. */
export const en: TextsLike<typeof fr> = {
  title: 'Commitments',
  lead: 'What the company opens to the territory, what of it is delivered, and what proves it.',
  search: 'Search in titles and beneficiaries',
  family: 'Family',
  everyFamily: 'Every family',
  grade: 'Evidence',
  everyGrade: 'Any evidence',
  count_one: '{{count}} commitment',
  count_other: '{{count}} commitments',
  count_many: '{{count}} commitments',
  clear: 'Clear the filters',
  noMatch: 'No commitment passes these filters.',
  empty: {
    title: 'Nothing is declared yet',
    text: 'A room lent, hours given, a local purchase: one commitment is enough to begin. If you already keep a spreadsheet, import it.',
    declare: 'Declare a first commitment',
    import: 'Import a spreadsheet',
  },
  columns: {
    title: 'Commitment',
    kind: 'Kind',
    beneficiary: 'Beneficiary',
    delivered: 'Latest delivery',
    quantity: 'Delivered in all',
    grade: 'Evidence',
  },
  caption: 'The company’s commitments, the latest delivered first',
  promiseOnly: 'Promise, nothing delivered',
  more: 'Show {{count}} more commitments',
  of: '{{shown}} shown of {{total}}',
};
