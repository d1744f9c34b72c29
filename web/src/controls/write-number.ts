import type { Language } from '@ancrage/contract/commitment/kind';
import { formatNumber } from '../shell/format/format-number';

/**
 * A known number as the reader would have typed it into a field. English groups thousands by
 * commas, and a lone one would be read as a decimal: there they are left out.
 */
export function writeNumber(value: number | undefined, language: Language): string {
  if (value === undefined) return '';
  const written = formatNumber(value, language, 6);
  return language === 'en' ? written.replaceAll(',', '') : written;
}
