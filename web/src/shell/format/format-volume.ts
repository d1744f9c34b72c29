import type { Language } from '@ancrage/contract/commitment/kind';
import { formatEuro, formatMeasure, formatNumber } from './format-number';

/** The unit in which an indicator's volume is said in plain words. */
const UNIT: Readonly<Record<string, 'm²·h' | 'h' | '€' | 'people'>> = {
  M1: 'm²·h',
  H1: 'h',
  H2: 'people',
  S1: '€',
  S2: '€',
  F1: '€',
  F2: '€',
  F3: '€',
  C1: '€',
  C2: 'h',
  C3: 'people',
};

/** The unit of an indicator's volume; undefined for one that a territory added. */
export function volumeUnit(indicator: string) {
  return UNIT[indicator];
}

/** A volume over four quarters, in the unit of what was opened. */
export function formatVolume(indicator: string, volume: number, language: Language): string {
  const rounded = Math.round(volume);
  const unit = UNIT[indicator];
  if (unit === '€') return formatEuro(rounded, language);
  if (unit === 'people') return formatMeasure('people', rounded, language);
  const number = formatNumber(rounded, language, 0);
  return unit === undefined ? number : `${number}\u202f${unit}`;
}
