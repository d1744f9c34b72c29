import { expect, test } from '@jest/globals';
import { writeCsv } from './write-csv';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
  'the text %j is no formula to a spreadsheet',
  (text) => {
    const [, cell = ''] = writeCsv([['nom', text]])
      .trimEnd()
      .split(';');
    expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

test('a number is left as it is, and a harmless text too', () => {
  expect(writeCsv([[-12.5, 'Salle des Algues', 'a;b']])).toBe(
    '\ufeff-12.5;Salle des Algues;"a;b"\n',
  );
});
