import type { NafNomenclature } from './naf';

/** Sectors in which companies are compared: the ten levels of INSEE's NA (A10), A to U. */
export const SECTORS = [
  'agriculture',
  'industry',
  'construction',
  'tradeTransportHospitality',
  'information',
  'finance',
  'realEstate',
  'businessServices',
  'publicEducationHealth',
  'otherServices',
] as const;

/** A sector. */
export type Sector = (typeof SECTORS)[number];

/** Last division (two digits) of each sector, in both nomenclatures the same. */
const LAST_DIVISION: readonly (readonly [last: number, sector: Sector])[] = [
  [3, 'agriculture'],
  [39, 'industry'],
  [43, 'construction'],
  [56, 'tradeTransportHospitality'],
  [63, 'information'],
  [66, 'finance'],
  [68, 'realEstate'],
  [82, 'businessServices'],
  [88, 'publicEducationHealth'],
  [99, 'otherServices'],
];

/**
 * The sector of an activity code; null where its division is none. The divisions of NAF rév. 2 and
 * of NAF 2025 fall into the same ten, so that a new code under 2025 moves nobody to other peers.
 */
export function sectorOf(code: string, nomenclature: NafNomenclature): Sector | null {
  const division = Number(code.slice(0, 2));
  if (!DIVISION.test(code) || !NOMENCLATURES.includes(nomenclature) || division === 0) return null;
  return LAST_DIVISION.find(([last]) => division <= last)?.[1] ?? null;
}

const DIVISION = /^\d{2}/;
const NOMENCLATURES: readonly NafNomenclature[] = ['NAF rév. 2', 'NAF 2025'];
