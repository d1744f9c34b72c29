import type { Measures } from '@ancrage/contract/commitment/measure';
import type {
  Price,
  Qualifiers,
  SizeFigureValues,
} from '@ancrage/contract/declaration/declaration';
import type { SeededRandom } from '../seeded-random';
import type { Archetype } from './archetypes';
import type { Sector } from './sectors';

/** Factors of the four quarters of a year; they add to 4 for what happens all year round. */
export type Season = readonly [number, number, number, number];

/** Offices are empty in August, and July and August are the third quarter's. */
export const WORKING_SEASON: Season = [1.05, 1.15, 0.65, 1.15];

/** Feasts, festivals and the heritage days of September. */
export const CULTURE_SEASON: Season = [0.2, 1, 2, 0.8];

/** In a small firm: one feast at the end of summer, and something before Christmas. */
export const SMALL_CULTURE_SEASON: Season = [0, 0, 2.8, 1.2];

/** A figure that is stated twice a year, at midsummer and at the year's end. */
export const STATED_TWICE: Season = [0, 1, 0, 1];

/** A year's volume that comes in two parts. */
export const IN_TWO_PARTS: Season = [0, 2, 0, 2];

/** Nothing moves with the season. */
export const ALL_YEAR: Season = [1, 1, 1, 1];

/** A commitment of a generated company before its quarters are drawn. */
export interface LineDraft {
  readonly kind: string;
  readonly place: number | null;
  readonly season: Season;
  /** Multiple of the balance goalpost that it brings once the company is at its pace. */
  readonly level: number;
  /** Added to the company's strength of proof: banks attest, gifts are receipted. */
  readonly proof: number;
  /** Share of the pace that was there before the charter: nobody begins to buy nearby that day. */
  readonly habit: number;
  readonly qualifiers?: Qualifiers;
  readonly price?: Price;
  /** What a level gives in a quarter; null when it is too little for a line. */
  readonly measures: (level: number, size: SizeFigureValues) => Measures | null;
}

/** What is known of a generated company when its lines are drawn. */
export interface Portrait {
  readonly sector: Sector;
  readonly archetype: Archetype;
  /** Its size in the first year; lines follow the size of their own year. */
  readonly size: SizeFigureValues;
  readonly placeCount: number;
  readonly generosity: number;
  readonly random: SeededRandom;
}

/** The level of one indicator: the company's generosity with a leaning of its own. */
export function leaning({ generosity, random }: Portrait, median = 1): number {
  return generosity * median * random.factor(0.45);
}
