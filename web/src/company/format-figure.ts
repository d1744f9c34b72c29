import type { Language } from '@ancrage/contract/commitment/kind';
import type { SizeFigure } from '@ancrage/contract/declaration/declaration';
import { formatEuro, formatMeasure, formatNumber } from '../shell/format/format-number';

/** The unit beside a figure's field. */
export function figureUnit(figure: SizeFigure, language: Language): string | undefined {
  if (figure === 'fte') return language === 'fr' ? 'ETP' : 'FTE';
  if (figure === 'floorAreaM2') return 'm²';
  return figure === 'headcount' ? undefined : '€';
}

/** A figure of size with its unit. */
export function formatFigure(figure: SizeFigure, value: number, language: Language): string {
  if (figure === 'headcount') return formatMeasure('people', value, language);
  if (figure === 'floorAreaM2') return formatMeasure('areaM2', value, language);
  if (figure === 'fte') {
    return `${formatNumber(value, language)}\u202f${figureUnit(figure, language) ?? ''}`;
  }
  return formatEuro(value, language);
}
