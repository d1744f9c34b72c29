import type { StoryLine } from './story-line';

/** Company B: a sail loft of twelve that gives much of the little it has, and proves it late. */
export const VOILERIE_LINES = {
  M1: [
    {
      kind: 'meetingRoom',
      title: 'Petite salle au-dessus de l’atelier',
      beneficiary: 'Chorale du Blavet',
      placed: true,
      measure: 'hours',
      held: { areaM2: 25 },
      figures: [
        [0, 8, 16, 24, 32, 16],
        [44, 48, 48, 20, 48, 52, 52, 24],
      ],
      grades: ['DDDDDD', 'DDDDCCCC'],
      since: { rule: 'rate', figure: 52 },
    },
  ],
  H1: [
    {
      kind: 'mentoring',
      title: 'Mentorat de jeunes voiliers',
      beneficiary: 'Mission locale du Blavet',
      measure: 'hours',
      figures: [
        [0, 2, 4, 6, 6, 2],
        [8, 10, 12, 4, 14, 12, 16, 6],
      ],
      grades: ['DDDDDD', 'DDDDPPCC'],
    },
  ],
  H2: [
    {
      kind: 'participants',
      title: 'Personnes qui ont donné du temps sur quatre trimestres',
      beneficiary: null,
      measure: 'people',
      figures: [
        [1, 1, 1, 2, 2, 2],
        [2, 2, 3, 3, 3, 3, 4, 4],
      ],
      grades: ['DDDDDD', 'DDDDDDDD'],
    },
  ],
  S1: [
    {
      kind: 'territorialFund',
      title: 'Parts d’un club Cigales',
      beneficiary: 'Cigales du Blavet',
      measure: 'amountEur',
      figures: [
        [0, 0, 0, 0, 0, 0],
        [0, 0, 3_000, 3_000, 3_000, 3_000, 5_000, 5_000],
      ],
      grades: ['DDDDDD', 'CCCCCCCC'],
      since: { rule: 'held', figure: 5_000 },
    },
  ],
  S2: [],
  F1: [
    {
      kind: 'localProducts',
      title: 'Accastillage, tissus et couture achetés près du Blavet',
      beneficiary: null,
      measure: 'amountEur',
      figures: [
        [30_000, 28_000, 34_000, 38_000, 40_000, 36_000],
        [48_000, 44_000, 52_000, 40_000, 50_000, 48_000, 55_000, 46_000],
      ],
      also: {
        measure: 'lowCarbonEur',
        figures: [
          [0, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0, 0, 12_000, 11_000],
        ],
      },
      grades: ['PPPPPP', 'PPPPPPPP'],
    },
  ],
  F2: [
    {
      kind: 'inclusivePurchases',
      title: 'Part bas carbone de nos achats locaux, critère déclaré par les fournisseurs',
      beneficiary: null,
      measure: 'lowCarbonEur',
      held: { inclusiveEur: 0 },
      figures: [
        [0, 0, 2_000, 3_000, 4_000, 4_000],
        [6_000, 6_000, 8_000, 6_000, 8_000, 8_000, 0, 0],
      ],
      grades: ['DDDDDD', 'DDDDDDPP'],
    },
  ],
  F3: [
    {
      kind: 'inclusivePurchases',
      title: 'Découpe de sacs confiée à un atelier d’insertion',
      beneficiary: 'Atelier du fil retrouvé',
      measure: 'inclusiveEur',
      figures: [
        [0, 0, 0, 0, 500, 0],
        [0, 0, 1_200, 0, 0, 800, 1_200, 600],
      ],
      grades: ['DDDDDD', 'CCCCCCCC'],
    },
  ],
  C1: [
    {
      kind: 'culturePatronage',
      title: 'Voiles offertes à la fête du port',
      beneficiary: 'Fête du port de Hennebont',
      measure: 'amountEur',
      figures: [
        [0, 0, 0, 0, 0, 100],
        [0, 0, 300, 0, 0, 0, 600, 200],
      ],
      grades: ['DDDDDD', 'CCCCCCCC'],
    },
  ],
  C2: [
    {
      kind: 'cultureHours',
      title: 'Atelier de matelotage pour l’exposition du haras',
      beneficiary: 'Médiathèque du Blavet',
      measure: 'hours',
      figures: [
        [0, 0, 0, 0, 2, 2],
        [0, 2, 4, 6, 0, 2, 6, 8],
      ],
      grades: ['DDDDDD', 'DDDDPPPP'],
    },
  ],
  C3: [
    {
      kind: 'openDoors',
      title: 'Visites de l’atelier de voilerie',
      beneficiary: null,
      placed: true,
      measure: 'people',
      figures: [
        [0, 8, 0, 0, 10, 14],
        [0, 0, 20, 45, 0, 0, 25, 60],
      ],
      grades: ['DDDDDD', 'DDDDDDDD'],
    },
  ],
} as const satisfies Record<string, readonly StoryLine[]>;
