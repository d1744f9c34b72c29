import type { StoryLine } from './story-line';

/** Before the low-carbon criterion was documented, its euros stood on a line of their own. */
const NOT_DOCUMENTED_YET =
  'Part bas carbone de nos achats locaux, critère déclaré par les fournisseurs';

/**
 * Company A: a boilermaker of 250 that began with a meeting room and opened a whole floor to a
 * fablab; its proofs grew with its gifts.
 */
export const CHAUDRONNERIE_LINES = {
  M1: [
    {
      kind: 'meetingRoom',
      title: 'Salle de réunion du Rohu, soirs et samedis',
      beneficiary: 'Maison des associations de Lanester',
      placed: true,
      measure: 'hours',
      held: { areaM2: 120 },
      figures: [
        [0, 6, 12, 24, 30, 18],
        [72, 72, 72, 24, 72, 78, 78, 30],
      ],
      grades: ['DDPPPP', 'CCCCCCCC'],
      since: { rule: 'rate', figure: 78 },
    },
    {
      kind: 'office',
      title: 'Plateau vacant de l’ancien bureau d’études',
      beneficiary: 'Fablab de la rade',
      placed: true,
      measure: 'hours',
      held: { areaM2: 180 },
      figures: [
        [0, 0, 0, 0, 0, 0],
        [0, 0, 400, 380, 500, 500, 500, 400],
      ],
      grades: ['DDDDDD', 'PPPPPCCC'],
      since: { rule: 'rate', figure: 500 },
    },
    {
      kind: 'carPark',
      title: 'Parking du personnel, le dimanche de marché',
      beneficiary: 'Comité des fêtes du Rohu',
      placed: true,
      measure: 'hours',
      held: { areaM2: 750 },
      figures: [
        [0, 0, 48, 48, 48, 72],
        [96, 96, 96, 96, 96, 96, 96, 96],
      ],
      grades: ['DDDDDD', 'DDDDDDDD'],
    },
  ],
  H1: [
    {
      kind: 'skillsPatronage',
      title: 'Diagnostics d’atelier et plans d’escaliers pour des associations',
      beneficiary: 'Compagnons bâtisseurs de la rade',
      measure: 'hours',
      figures: [
        [0, 0, 8, 16, 24, 20],
        [64, 70, 96, 40, 120, 132, 150, 70],
      ],
      grades: ['DDDDDD', 'PPPPCCCC'],
      since: { rule: 'rate', figure: 120 },
    },
    {
      kind: 'schoolTalk',
      title: 'Interventions et jurys, métiers du métal',
      beneficiary: 'Lycée professionnel de la Rade',
      measure: 'hours',
      figures: [
        [6, 0, 12, 18, 18, 0],
        [24, 30, 30, 0, 36, 30, 30, 6],
      ],
      grades: ['DDDDDD', 'DDDDPPPP'],
    },
  ],
  H2: [
    {
      kind: 'participants',
      title: 'Personnes de l’entreprise qui ont donné du temps sur quatre trimestres',
      beneficiary: null,
      measure: 'people',
      figures: [
        [3, 3, 6, 9, 13, 17],
        [22, 24, 31, 28, 36, 40, 46, 44],
      ],
      grades: ['DDDDPP', 'PPPPPPPP'],
    },
  ],
  S1: [
    {
      kind: 'regionalDeposit',
      title: 'Compte à terme fléché vers la Bretagne',
      beneficiary: 'Banque coopérative de l’Ouest',
      measure: 'amountEur',
      figures: [
        [0, 0, 0, 0, 0, 0],
        [0, 150_000, 150_000, 150_000, 150_000, 250_000, 250_000, 250_000],
      ],
      grades: ['DDDDDD', 'CCCCCCCC'],
      since: { rule: 'held', figure: 250_000 },
    },
    {
      kind: 'returnableContribution',
      title: 'Apport avec droit de reprise, chantier d’insertion',
      beneficiary: 'Insertion Scorff',
      measure: 'amountEur',
      figures: [
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 30_000, 30_000, 30_000, 30_000, 30_000],
      ],
      grades: ['DDDDDD', 'CCCCCCCC'],
      since: { rule: 'held', figure: 30_000 },
    },
  ],
  S2: [
    {
      kind: 'solidarityFund9010',
      title: 'Fonds solidaire 90/10 du plan d’épargne',
      beneficiary: 'Teneur de compte du plan',
      measure: 'amountEur',
      figures: [
        [180_000, 180_000, 205_000, 230_000, 245_000, 250_000],
        [264_000, 264_000, 270_000, 290_000, 310_000, 330_000, 400_000, 420_000],
      ],
      grades: ['PPPPCC', 'CCCCCCCC'],
      since: { rule: 'held', figure: 420_000 },
    },
  ],
  F1: [
    {
      kind: 'subcontracting',
      title: 'Sous-traitance, tôles et services achetés dans l’agglomération',
      beneficiary: null,
      measure: 'amountEur',
      figures: [
        [480_000, 455_000, 520_000, 560_000, 590_000, 600_000],
        [690_000, 700_000, 720_000, 660_000, 780_000, 800_000, 860_000, 790_000],
      ],
      also: {
        measure: 'lowCarbonEur',
        figures: [
          [0, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 150_000, 165_000, 190_000, 190_000],
        ],
      },
      grades: ['PPPPPP', 'PPPPPPPP'],
    },
  ],
  F2: [
    {
      kind: 'inclusivePurchases',
      title: NOT_DOCUMENTED_YET,
      beneficiary: null,
      measure: 'lowCarbonEur',
      held: { inclusiveEur: 0 },
      figures: [
        [0, 0, 25_000, 40_000, 60_000, 75_000],
        [100_000, 105_000, 115_000, 100_000, 0, 0, 0, 0],
      ],
      grades: ['DDDDDD', 'DDDDPPPP'],
    },
  ],
  F3: [
    {
      kind: 'inclusivePurchases',
      title: 'Espaces verts et blanchisserie confiés à un ESAT',
      beneficiary: 'ESAT du Plessis',
      measure: 'inclusiveEur',
      figures: [
        [0, 0, 4_000, 6_000, 8_000, 10_000],
        [12_000, 14_000, 15_000, 15_000, 18_000, 20_000, 22_000, 22_000],
      ],
      grades: ['DDDDPP', 'CCCCCCCC'],
    },
  ],
  C1: [
    {
      kind: 'culturePatronage',
      title: 'Mécénat du festival des chantiers',
      beneficiary: 'Festival des chantiers',
      measure: 'amountEur',
      figures: [
        [0, 2_000, 0, 0, 500, 3_000],
        [0, 3_000, 0, 8_000, 0, 3_000, 1_500, 10_000],
      ],
      grades: ['DDDDPP', 'CCCCCCCC'],
    },
  ],
  C2: [
    {
      kind: 'cultureHours',
      title: 'Montage de l’exposition « Gens de tôle »',
      beneficiary: 'Écomusée de la rade',
      measure: 'hours',
      figures: [
        [0, 6, 0, 0, 4, 14],
        [6, 0, 10, 40, 8, 4, 12, 48],
      ],
      grades: ['DDDDDD', 'PPPPPPPP'],
    },
  ],
  C3: [
    {
      kind: 'openDoors',
      title: 'Journées du patrimoine et visites de l’atelier',
      beneficiary: null,
      placed: true,
      measure: 'people',
      figures: [
        [0, 30, 0, 0, 20, 50],
        [0, 0, 40, 140, 0, 0, 60, 260],
      ],
      grades: ['DDDDDD', 'DDDDPPPP'],
    },
  ],
} as const satisfies Record<string, readonly StoryLine[]>;
