import type { StoryLine } from './story-line';

/**
 * Company C: a shipyard of 1,800 with large volumes, small beside its size, and suppliers far
 * away: its purchases hold its score down.
 */
export const CONSTRUCTIONS_LINES = {
  M1: [
    {
      kind: 'auditorium',
      title: 'Auditorium de la cale, répétitions et conférences',
      beneficiary: 'Harmonie du Scorff',
      placed: true,
      measure: 'hours',
      held: { areaM2: 350 },
      figures: [
        [0, 0, 40, 60, 80, 40],
        [120, 120, 120, 60, 120, 130, 130, 60],
      ],
      grades: ['DDPPPP', 'CCCCCCCC'],
      since: { rule: 'rate', figure: 120 },
    },
    {
      kind: 'warehouse',
      title: 'Magasin 7 pour une ressourcerie',
      beneficiary: 'Ressourcerie des deux rives',
      placed: true,
      measure: 'hours',
      held: { areaM2: 900 },
      figures: [
        [0, 0, 0, 0, 200, 300],
        [500, 500, 500, 500, 600, 600, 600, 600],
      ],
      grades: ['DDDDPP', 'PPPPAAAA'],
      since: { rule: 'rate', figure: 600 },
    },
    {
      kind: 'land',
      title: 'Prairie des anciennes cales, pâturage',
      beneficiary: 'Bergerie du Scorff',
      placed: true,
      measure: 'hours',
      held: { areaM2: 20_000 },
      figures: [
        [0, 0, 0, 150, 200, 300],
        [300, 300, 450, 600, 300, 300, 450, 600],
      ],
      grades: ['DDDDDD', 'DDDDDDDD'],
    },
  ],
  H1: [
    {
      kind: 'skillsPatronage',
      title: 'Bureau d’études mis à disposition de projets maritimes',
      beneficiary: 'Les amis des vieux gréements',
      measure: 'hours',
      figures: [
        [120, 80, 180, 240, 320, 200],
        [520, 610, 640, 380, 760, 820, 900, 520],
      ],
      grades: ['DDPPPP', 'CCCCCCCC'],
      since: { rule: 'rate', figure: 800 },
    },
    {
      kind: 'staffSecondment',
      title: 'Seniors prêtés à des associations d’insertion',
      beneficiary: 'Cap vers l’emploi',
      measure: 'hours',
      figures: [
        [0, 0, 0, 0, 200, 200],
        [400, 400, 400, 400, 800, 800, 800, 800],
      ],
      grades: ['DDDDCC', 'AAAAAAAA'],
    },
    {
      kind: 'schoolTalk',
      title: 'Ingénieurs et soudeuses dans les classes',
      beneficiary: 'Collèges et lycées du pays de Lorient',
      measure: 'hours',
      figures: [
        [40, 0, 80, 100, 120, 20],
        [200, 240, 180, 60, 220, 260, 200, 60],
      ],
      grades: ['DDDDDD', 'DDDDDDDD'],
    },
  ],
  H2: [
    {
      kind: 'participants',
      title: 'Personnes de l’entreprise qui ont donné du temps sur quatre trimestres',
      beneficiary: null,
      measure: 'people',
      figures: [
        [40, 48, 70, 100, 140, 175],
        [210, 225, 250, 240, 290, 320, 350, 360],
      ],
      grades: ['DDPPPP', 'PPPPPPPP'],
    },
  ],
  S1: [
    {
      kind: 'regionalDeposit',
      title: 'Compte à terme fléché vers la région',
      beneficiary: 'Banque coopérative de l’Ouest',
      measure: 'amountEur',
      figures: [
        [0, 0, 0, 0, 0, 0],
        [0, 0, 1_000_000, 1_000_000, 1_000_000, 1_500_000, 1_500_000, 1_500_000],
      ],
      grades: ['DDDDDD', 'CCCCCCCC'],
      since: { rule: 'held', figure: 1_500_000 },
    },
  ],
  S2: [
    {
      kind: 'solidarityFund9010',
      title: 'Fonds solidaire 90/10 du plan d’épargne',
      beneficiary: 'Teneur de compte du plan',
      measure: 'amountEur',
      figures: [
        [2_200_000, 2_200_000, 2_250_000, 2_300_000, 2_350_000, 2_400_000],
        [2_450_000, 2_450_000, 2_500_000, 2_520_000, 2_550_000, 2_580_000, 2_600_000, 2_650_000],
      ],
      grades: ['CCCCCC', 'CCCCCCCC'],
      since: { rule: 'held', figure: 2_650_000 },
    },
  ],
  F1: [
    {
      kind: 'subcontracting',
      title: 'Sous-traitance navale dans l’agglomération',
      beneficiary: null,
      measure: 'amountEur',
      figures: [
        [5_600_000, 5_400_000, 5_900_000, 6_300_000, 6_600_000, 6_500_000],
        [7_300_000, 7_340_000, 7_380_000, 7_420_000, 7_460_000, 7_500_000, 7_550_000, 7_600_000],
      ],
      also: {
        measure: 'lowCarbonEur',
        figures: [
          [150_000, 160_000, 250_000, 350_000, 480_000, 560_000],
          [700_000, 750_000, 800_000, 860_000, 920_000, 980_000, 1_040_000, 1_100_000],
        ],
      },
      grades: ['PPPPPP', 'PPPPPPPP'],
    },
  ],
  F3: [
    {
      kind: 'inclusivePurchases',
      title: 'Câblage et espaces verts confiés à des entreprises adaptées',
      beneficiary: 'Entreprise adaptée du Ter',
      measure: 'inclusiveEur',
      figures: [
        [60_000, 60_000, 90_000, 120_000, 150_000, 180_000],
        [210_000, 225_000, 240_000, 255_000, 270_000, 290_000, 305_000, 320_000],
      ],
      grades: ['PPPPCC', 'CCCCCCCC'],
    },
  ],
  C1: [
    {
      kind: 'culturePatronage',
      title: 'Mécénat du musée des gens de mer',
      beneficiary: 'Musée des gens de mer',
      measure: 'amountEur',
      figures: [
        [5_000, 20_000, 5_000, 5_000, 10_000, 35_000],
        [20_000, 15_000, 30_000, 80_000, 20_000, 20_000, 45_000, 95_000],
      ],
      grades: ['PPPPCC', 'CCCCCCCC'],
    },
  ],
  C2: [
    {
      kind: 'cultureHours',
      title: 'Restauration de la maquette du chantier',
      beneficiary: 'Mémoire des cales',
      measure: 'hours',
      figures: [
        [0, 40, 10, 0, 20, 90],
        [40, 30, 80, 200, 60, 40, 100, 240],
      ],
      grades: ['DDDDPP', 'PPPPPPPP'],
    },
  ],
  C3: [
    {
      kind: 'openDoors',
      title: 'Visites du chantier et mises à l’eau',
      beneficiary: null,
      placed: true,
      measure: 'people',
      figures: [
        [0, 600, 0, 0, 250, 1_100],
        [300, 200, 900, 2_400, 350, 250, 1_100, 3_800],
      ],
      grades: ['DDDDDD', 'PPPPCCCC'],
    },
  ],
} as const satisfies Record<string, readonly StoryLine[]>;
