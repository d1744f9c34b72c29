import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { confirmed, listedLines, openImporter, uploaded, type ListedLine } from './importing';

const [Q3_FIRST, Q3_LAST] = ['2026-07-01', '2026-09-30'];

/** What each spreadsheet says, its rows as lines; `rest` counts the rows that give none. */
const SPREADSHEETS: Readonly<
  Record<string, { lines: Partial<ListedLine>[]; rest?: { rejected?: number; duplicate?: number } }>
> = {
  'windows-1252-decimal-comma.csv': {
    lines: [
      {
        kind: 'regionalDeposit',
        title: 'Compte à terme',
        measures: { amountEur: 150_000 },
      },
      {
        kind: 'mentoring',
        title: 'Quatre lycéens suivis – promo 2026',
        beneficiary: 'Lycée Dupuy-de-Lôme',
        measures: { hours: 18.75 },
      },
      {
        kind: 'meetingRoom',
        title: 'Salle Belle-Île prêtée le mardi',
        beneficiary: 'Chœur d’hommes de Ploemeur',
        from: Q3_FIRST,
        to: Q3_LAST,
        measures: { areaM2: 42.5, hours: 36 },
      },
      {
        kind: 'culturePatronage',
        title: 'Soutien au festival d’été',
        from: '2026-08-01',
        to: '2026-08-31',
        measures: { amountEur: 2500 },
      },
      {
        kind: 'localProducts',
        title: 'Tôles découpées à Lanester',
        measures: { amountEur: 12_480.9 },
      },
    ],
  },
  'utf8-bom-semicolon.csv': {
    lines: [
      { kind: 'localServices', title: 'Imprimeur de Caudan', measures: { amountEur: 1240.5 } },
      {
        kind: 'teamSolidarityDay',
        title: 'Nettoyage de la plage',
        beneficiary: 'Les Mains vertes',
        from: '2026-09-12',
        to: '2026-09-12',
        measures: { hours: 84 },
      },
      {
        kind: 'subcontracting',
        title: 'Usinage ; reprise "pièces bleues"',
        from: Q3_FIRST,
        to: Q3_LAST,
        measures: { amountEur: 3200 },
      },
    ],
  },
  'comma-english.csv': {
    lines: [
      { kind: 'schoolTalk', title: 'Careers fair, lower school', measures: { hours: 6.5 } },
      { kind: 'retiredStaff', title: 'Former welders at the school', measures: { hours: 12 } },
      { kind: 'localProducts', title: 'Sheet metal, cut nearby', measures: { amountEur: 1240.5 } },
    ],
  },
  'two-header-rows.xlsx': {
    lines: [
      { kind: 'openTraining', title: 'Deux places', measures: { hours: 22.5 } },
      { kind: 'localProducts', title: 'Maraîcher', measures: { amountEur: 1875.4 } },
      {
        kind: 'auditorium',
        title: 'Répétitions',
        beneficiary: 'La Chorale',
        from: Q3_FIRST,
        to: Q3_LAST,
        measures: { areaM2: 210.5, hours: 24 },
      },
    ],
    rest: { rejected: 2 },
  },
  'unicode-text-tabs.txt': {
    lines: [
      {
        kind: 'openDoors',
        title: 'Chantier ouvert',
        from: '2026-09-19',
        to: '2026-09-20',
        measures: { people: 260 },
      },
    ],
  },
  'emoji-at-the-edge.csv': {
    lines: [{ kind: 'firefighterReservist', title: 'Départs de nuit', measures: { hours: 9 } }],
  },
  'same-line-twice.csv': {
    lines: [
      { title: 'Trésorier de l’épicerie', from: '2026-07-01', measures: { hours: 6 } },
      { title: 'Trésorier de l’épicerie', from: '2026-08-01', measures: { hours: 6 } },
    ],
    rest: { duplicate: 1 },
  },
};

describe('spreadsheets as they come', () => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
  });
  afterAll(() => grounds.close());

  test('a SIRET that a spreadsheet took for a number finds its establishment', async () => {
    const { company, session } = await openImporter(grounds, 'Cercle celtique de Quéven');
    // The file names the first company that a run opens.
    expect(company.siret).toBe('00010001600013');
    const read = await uploaded(session, 'siret-without-its-zeros.csv');
    expect(read.counts).toEqual({ valid: 2, rejected: 0, duplicate: 0, recorded: 0 });
    await confirmed(session, read.id);
    const lines = await listedLines(session);
    expect(lines.map(({ from }) => from)).toEqual(['2026-07-01', '2026-08-01']);
    expect(new Set(lines.map(({ establishmentId }) => establishmentId)).size).toBe(1);
    expect(lines[0]?.establishmentId).not.toBeNull();
  });

  test.each(Object.keys(SPREADSHEETS))('%s is recorded as its author means it', async (name) => {
    const { lines, rest } = SPREADSHEETS[name] ?? { lines: [] };
    const { session } = await openImporter(grounds, name);
    const read = await uploaded(session, name);
    const expected = { valid: lines.length, rejected: 0, duplicate: 0, recorded: 0, ...rest };
    expect({ state: read.state, counts: read.counts }).toEqual({
      state: 'ready',
      counts: expected,
    });
    expect(await listedLines(session)).toEqual([]);

    const done = await confirmed(session, read.id);
    expect(done.counts).toEqual({ ...expected, valid: 0, recorded: lines.length });
    const listed = await listedLines(session);
    expect(listed).toHaveLength(lines.length);
    const byTitle = [...lines].sort((a, b) =>
      `${a.title} ${a.from ?? ''}`.localeCompare(`${b.title} ${b.from ?? ''}`),
    );
    expect(listed).toMatchObject(byTitle);
  });

  test('a line across the end of a quarter is shared by days, an amount held is repeated', async () => {
    const { session } = await openImporter(grounds, 'Criée de Keroman');
    const read = await uploaded(session, 'quarter-crossing.csv');
    await confirmed(session, read.id);
    // 16 days of June and 45 of July and August: 61 in all.
    expect(await listedLines(session)).toMatchObject([
      { title: 'Avance à la SCIC', to: '2026-06-30', measures: { amountEur: 20_000 } },
      { title: 'Avance à la SCIC', from: '2026-07-01', measures: { amountEur: 20_000 } },
      {
        title: 'Salle du quai',
        from: '2026-06-15',
        to: '2026-06-30',
        measures: { areaM2: 30, hours: 32 },
      },
      {
        title: 'Salle du quai',
        from: '2026-07-01',
        to: '2026-08-14',
        measures: { areaM2: 30, hours: 90 },
      },
    ]);
  });

  test('rows of one engagement join one commitment, in the file and in the next one', async () => {
    const { session } = await openImporter(grounds, 'Épicerie de Kervénanec');
    await confirmed(session, (await uploaded(session, 'same-line-twice.csv')).id);
    const next =
      'Nature;Intitulé;Début;Fin;Heures\nMandat associatif;Trésorier de l’épicerie;01/09/2026;30/09/2026;6\n';
    await confirmed(session, (await uploaded(session, 'suite.csv', Buffer.from(next))).id);
    const { body } = await session.get<{ commitments: { realisations: unknown[] }[] }>(
      '/api/commitments',
    );
    expect(body.commitments.map(({ realisations }) => realisations.length)).toEqual([3]);
  });
});
