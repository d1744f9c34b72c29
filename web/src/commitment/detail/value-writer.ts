import type { Language } from '@ancrage/contract/commitment/kind';
import { writeNumber } from '../../controls/write-number';
import { formatShortDate } from '../../shell/format/format-date';
import type { ValueWriter } from '../declare/form-values';

/** Writes known values into fields as the reader would have typed them. */
export function valueWriter(language: Language): ValueWriter {
  return {
    number: (value) => writeNumber(value, language),
    date: (date) => (date === '' ? '' : formatShortDate(date, language)),
  };
}
