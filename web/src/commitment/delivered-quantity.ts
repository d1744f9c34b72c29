import type { Kind, Language } from '@ancrage/contract/commitment/kind';
import type { RealisationDto } from '../contract/generated/types.gen';
import { formatMeasure } from '../shell/format/format-number';

/**
 * What was delivered in all, in the kind's first measure: flows add up, while an amount held or a
 * figure stated is the latest one.
 */
export function deliveredQuantity(
  kind: Kind,
  realisations: readonly RealisationDto[],
  language: Language,
): string | null {
  const measure = kind.fields[0]?.measure;
  if (!measure) return null;
  const values = realisations.flatMap((line) => line.measures[measure] ?? []);
  const [latest] = values;
  if (latest === undefined) return null;
  const total = kind.timing === 'flow' ? values.reduce((sum, value) => sum + value, 0) : latest;
  return formatMeasure(measure, total, language);
}
