import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { Session } from '../grounds/session';
import { confirmed, listedLines, openImporter, uploaded, type ImportView } from './importing';

describe('rows that cannot be recorded', () => {
  let grounds: Grounds;
  let session: Session;
  let read: ImportView;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    ({ session } = await openImporter(grounds, 'Piscine de Lanester'));
    read = await uploaded(session, 'unknown-kind-and-empty-cells.csv');
  });
  afterAll(() => grounds.close());

  test('each says its row, its column, its value as it was written and what to do', () => {
    expect(read.counts).toEqual({ valid: 1, rejected: 12, duplicate: 0, recorded: 0 });
    expect(read.problems.map(({ row, column, value, code }) => [row, column, value, code])).toEqual(
      [
        [3, 'Nature', 'Piscine', 'commitment.kind_unknown'],
        [4, 'Intitulé', '', 'import.cell_required'],
        [5, 'Début', '31/04/2026', 'import.cell_not_a_date'],
        [5, 'Fin', 'fin septembre', 'import.cell_not_a_date'],
        [6, 'Heures', 'environ 12', 'import.cell_not_a_number'],
        [7, 'Fin', '01/07/2026', 'commitment.period_reversed'],
        [8, 'Surface (m²)', '-20', 'commitment.measure_negative'],
        [9, 'Heures', '60', 'commitment.hours_exceed_period'],
        [10, 'Établissement (SIRET)', '12345678200010', 'commitment.establishment_unknown'],
        [11, 'Conditions', 'au cas par cas', 'import.cell_not_in_list'],
        [12, 'Prix payé (€)', '200', 'commitment.price_above_market'],
        [13, 'Surface (m²)', '', 'commitment.measure_missing'],
        [14, 'Surface (m²)', '20', 'commitment.measure_not_asked'],
      ],
    );
    for (const { detail } of read.problems) expect(detail).not.toMatch(/[{}]|undefined|^$/);
  });

  test('they are said in the language of who reads', async () => {
    const english = await session.inLanguage('en').get<ImportView>(`/api/imports/${read.id}`);
    expect(english.body.problems[0]?.column).toBe('Kind');
    for (const [index, { detail, code }] of english.body.problems.entries()) {
      expect({ code, detail }).not.toEqual({ code, detail: read.problems[index]?.detail });
    }
  });

  test('the others are recorded, and they come back as a file that says why', async () => {
    const done = await confirmed(session, read.id);
    expect(done.counts).toEqual({ valid: 0, rejected: 12, duplicate: 0, recorded: 1 });
    expect(await listedLines(session)).toMatchObject([{ title: 'La ligne qui est juste' }]);
    const file = await session.get<string>(`/api/imports/${read.id}/rejects`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const [header, ...rows] = file.body.trim().split('\n');
    expect(header).toMatch(/Nature;Intitulé;.*;Ligne;À corriger/);
    expect(rows).toHaveLength(12);
    // A spreadsheet runs what begins with "=": it is given back as text.
    expect(rows[0]).toContain(";'=SOMME(A1:A3);");
  });

  test('mended in that file, they are recorded without adding the first again', async () => {
    const file = await session.get<string>(`/api/imports/${read.id}/rejects`);
    const mended = file.body
      .replace('Piscine', 'Gymnase, salle de sport')
      .replace('environ 12', '12')
      .replace("'=SOMME(A1:A3)", 'Bassin d’apprentissage');
    const again = await uploaded(session, 'corrige.csv', Buffer.from(mended));
    expect(again.counts).toMatchObject({ valid: 2, rejected: 10, duplicate: 0 });
    await confirmed(session, again.id);
    expect(await listedLines(session)).toMatchObject([
      { title: 'Bassin d’apprentissage', kind: 'sportsHall' },
      { title: 'La ligne qui est juste' },
      { title: 'Nombre', measures: { hours: 12 } },
    ]);
  });

  test('the template has every column, and nothing to import', async () => {
    const template = await session.get<string>('/api/imports/template');
    const empty = await uploaded(session, 'modele.csv', Buffer.from(template.body));
    expect(empty.state).toBe('failed');
    expect(empty.failure).toContain('aucune ligne');
    const filled = `${template.body.trim()}\nMandat associatif;Trésorier;;;1/7/2026;31/7/2026;;;;6`;
    const read = await uploaded(session, 'modele.csv', Buffer.from(filled));
    expect(read.counts).toMatchObject({ valid: 1, rejected: 0 });
  });
});
