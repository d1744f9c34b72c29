import type { Language } from '@ancrage/contract/commitment/kind';
import { formatShortDate } from '../../shell/format/format-date';
import { formatNumber } from '../../shell/format/format-number';
import type { ValueWriter } from '../declare/form-values';

/** Writes known values into fields as the reader would have typed them. */
export function valueWriter(language: Language): ValueWriter {
  return {
    // English groups thousands by commas, which a lone one would turn into a decimal: left out.
    number: (value) =>
      value === undefined
        ? ''
        : formatNumber(value, language, 6).replace(/(\d),(?=\d{3}\b)/g, grouped),
    date: (date) => (date === '' ? '' : formatShortDate(date, language)),
  };

  function grouped(whole: string, digit: string): string {
    return language === 'en' ? digit : whole;
  }
}
