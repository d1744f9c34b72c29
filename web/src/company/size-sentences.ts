import type { Language } from '@ancrage/contract/commitment/kind';
import { SIZE_FIGURES, type SizeFigure } from '@ancrage/contract/declaration/declaration';
import type { Problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { formatNumber } from '../shell/format/format-number';
import { typeset } from '../shell/format/typeset';

/** The sentences of a size profile's problems by field; figures are named as the form does. */
export function sizeSentences(
  problems: readonly Problem[],
  language: Language,
  nameOf: (figure: SizeFigure) => string,
): Map<string, string> {
  const byField = new Map<string, string>();
  for (const { code, path, params } of problems) {
    if (byField.has(path)) continue;
    const shown = Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        const figure = SIZE_FIGURES.find((known) => known === value);
        if (figure) return [name, nameOf(figure)];
        return [name, typeof value === 'number' ? formatNumber(value, language, 2) : value];
      }),
    );
    byField.set(path, typeset(problemSentence({ code, params: shown }, language), language));
  }
  return byField;
}
