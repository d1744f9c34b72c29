import type { SizeBand } from '@ancrage/contract/company/size-band';

/** What a branch's companies are like: enough to make their figures plausible. */
export interface Sector {
  /** NAF rév. 2. */
  readonly naf: string;
  /** Beginnings of names. */
  readonly names: readonly string[];
  readonly floorM2PerFte: number;
  readonly turnoverEurPerFte: number;
  /** Addressable purchases ÷ turnover. */
  readonly purchaseShare: number;
  readonly treasuryDays: number;
  /** Kinds of places that it can open, the usual one first. */
  readonly spaces: readonly string[];
  readonly bands: readonly SizeBand[];
  readonly weight: number;
}

const SMALL: readonly SizeBand[] = ['under10', 'from10'];
const MIDDLE: readonly SizeBand[] = ['under10', 'from10', 'from50'];
const LARGE: readonly SizeBand[] = ['from10', 'from50', 'from250', 'from1000'];

function sector(
  naf: string,
  names: readonly string[],
  [floorM2PerFte, turnoverEurPerFte, purchaseShare, treasuryDays]: readonly [
    number,
    number,
    number,
    number,
  ],
  spaces: readonly string[],
  bands: readonly SizeBand[],
  weight: number,
): Sector {
  return {
    naf,
    names,
    floorM2PerFte,
    turnoverEurPerFte,
    purchaseShare,
    treasuryDays,
    spaces,
    bands,
    weight,
  };
}

/** The branches of the demonstration, as one meets them on this coast. */
export const SECTORS: readonly Sector[] = [
  sector(
    '25.62B',
    ['Mécanique', 'Usinage'],
    [38, 135e3, 0.34, 45],
    ['workshop', 'meetingRoom'],
    MIDDLE,
    7,
  ),
  sector(
    '25.11Z',
    ['Chaudronnerie', 'Métallerie'],
    [32, 150e3, 0.38, 45],
    ['workshop', 'office'],
    LARGE,
    5,
  ),
  sector(
    '30.12Z',
    ['Chantier naval', 'Composites'],
    [60, 140e3, 0.42, 40],
    ['workshop', 'yard'],
    MIDDLE,
    6,
  ),
  sector(
    '10.20Z',
    ['Conserverie', 'Marée'],
    [42, 260e3, 0.55, 35],
    ['warehouse', 'canteen'],
    LARGE,
    5,
  ),
  sector('10.71C', ['Fournil', 'Boulangerie'], [22, 82e3, 0.3, 25], ['kitchen', 'shop'], SMALL, 8),
  sector(
    '10.13A',
    ['Salaisons', 'Charcuterie'],
    [34, 240e3, 0.58, 35],
    ['canteen', 'warehouse'],
    LARGE,
    4,
  ),
  sector(
    '16.23Z',
    ['Menuiserie', 'Charpentes'],
    [48, 120e3, 0.4, 40],
    ['workshop', 'yard'],
    MIDDLE,
    7,
  ),
  sector(
    '43.21A',
    ['Électricité', 'Énergies'],
    [16, 125e3, 0.36, 45],
    ['meetingRoom', 'warehouse'],
    MIDDLE,
    7,
  ),
  sector(
    '43.99C',
    ['Maçonnerie', 'Bâtisseurs'],
    [14, 130e3, 0.4, 40],
    ['yard', 'warehouse'],
    MIDDLE,
    7,
  ),
  sector(
    '46.38A',
    ['Mareyage', 'Comptoir'],
    [30, 420e3, 0.62, 25],
    ['warehouse', 'carPark'],
    MIDDLE,
    5,
  ),
  sector(
    '47.11F',
    ['Halles', 'Coopérative'],
    [45, 230e3, 0.6, 20],
    ['carPark', 'meetingRoom'],
    MIDDLE,
    4,
  ),
  sector(
    '49.41A',
    ['Transports', 'Messagerie'],
    [30, 125e3, 0.34, 30],
    ['warehouse', 'carPark'],
    MIDDLE,
    6,
  ),
  sector(
    '55.10Z',
    ['Hôtel', 'Auberge'],
    [70, 95e3, 0.28, 30],
    ['meetingRoom', 'kitchen'],
    SMALL,
    7,
  ),
  sector(
    '56.10A',
    ['Crêperie', 'Table'],
    [14, 78e3, 0.32, 25],
    ['kitchen', 'meetingRoom'],
    SMALL,
    9,
  ),
  sector(
    '62.01Z',
    ['Logiciels', 'Numérique'],
    [15, 105e3, 0.18, 70],
    ['meetingRoom', 'office'],
    MIDDLE,
    8,
  ),
  sector(
    '69.20Z',
    ['Cabinet', 'Comptables'],
    [18, 92e3, 0.14, 60],
    ['meetingRoom', 'office'],
    MIDDLE,
    6,
  ),
  sector(
    '71.12B',
    ['Bureau d’études', 'Ingénierie'],
    [17, 110e3, 0.2, 65],
    ['meetingRoom', 'office'],
    MIDDLE,
    7,
  ),
  sector(
    '74.10Z',
    ['Studio', 'Atelier graphique'],
    [17, 88e3, 0.2, 50],
    ['office', 'workshop'],
    SMALL,
    6,
  ),
  sector('81.30Z', ['Paysages', 'Jardins'], [12, 86e3, 0.3, 35], ['garden', 'yard'], SMALL, 6),
  sector(
    '18.12Z',
    ['Imprimerie', 'Sérigraphie'],
    [40, 115e3, 0.38, 40],
    ['workshop', 'meetingRoom'],
    SMALL,
    4,
  ),
  sector(
    '20.42Z',
    ['Laboratoire', 'Algues'],
    [36, 190e3, 0.36, 60],
    ['meetingRoom', 'garden'],
    MIDDLE,
    4,
  ),
  sector(
    '28.99B',
    ['Machines', 'Équipements'],
    [34, 210e3, 0.44, 55],
    ['workshop', 'canteen'],
    LARGE,
    5,
  ),
  sector(
    '33.15Z',
    ['Réparation navale', 'Carénage'],
    [46, 130e3, 0.36, 40],
    ['workshop', 'coveredUnheated'],
    MIDDLE,
    4,
  ),
  sector(
    '86.90A',
    ['Ambulances', 'Soins'],
    [16, 72e3, 0.16, 35],
    ['meetingRoom', 'carPark'],
    SMALL,
    3,
  ),
];
