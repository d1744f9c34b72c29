import { isCivilDate, type CivilDate } from '../period/civil-date';

/** Spaces that spreadsheets put between thousands, apostrophes included. */
const GROUPING = /[\s\u00a0\u202f'’]/g;

/** Units that people write behind a number; the column already says them. */
const UNITS = /(€|eur(os?)?|h(eures?)?|m²|m2|personnes?|postes?|places?)$/i;

/**
 * Reads a number as people write it: "1 240,5", "1.240,50", "1,240.50", "12 h", "3 500 €".
 * A lone comma is a decimal one; of a comma and a point, the last is decimal.
 *
 * @returns null when the text is no number.
 */
export function parseNumberCell(text: string): number | null {
  const compact = text.replace(GROUPING, '').replace(UNITS, '');
  const decimal = compact.lastIndexOf(',') > compact.lastIndexOf('.') ? ',' : '.';
  const plain = compact.replaceAll(decimal === ',' ? '.' : ',', '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/**
 * Reads a date as people write it: dd/mm/yyyy, dd-mm-yyyy, dd.mm.yyyy, dd/mm/yy, or yyyy-mm-dd
 * with or without a time behind it.
 *
 * @returns null when the text is no date that exists.
 */
export function parseDateCell(text: string): CivilDate | null {
  const trimmed = text.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(trimmed)?.[1];
  if (iso !== undefined) return isCivilDate(iso) ? iso : null;
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(trimmed);
  if (!french) return null;
  const [, day = '', month = '', year = ''] = french;
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

const YES = new Set(['oui', 'o', 'x', 'vrai', 'true', 'yes', 'y', '1']);
const NO = new Set(['', 'non', 'n', 'faux', 'false', 'no', '0']);

/** Reads yes or no; null when the text is neither. An empty cell is no. */
export function parseYesCell(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
