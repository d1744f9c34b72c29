import { stringify } from 'csv-stringify/sync';

/**
 * Writes rows as a spreadsheet opens them: semicolons and a byte order mark, as French ones expect.
 * A text that a spreadsheet would run as a formula is made text again (OWASP, CSV injection); a
 * number is left as it is, though it may begin with a minus.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(rows as (string | number)[][], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });
}
