import type { Kind } from '@ancrage/contract/commitment/kind';
import { useCallback } from 'react';
import { useDeclareTexts } from './texts';

/** Gives the sentence for a field that is empty and must not be, in the words of its label. */
export function useMissingSentence(kind: Kind): (path: string) => string {
  const { t, language } = useDeclareTexts();
  return useCallback(
    (path) => {
      const field = path.split('.').at(-1) ?? path;
      const asked = kind.fields.find(({ measure }) => measure === field);
      return t('required', { label: asked?.label[language] ?? t(labelKey(field)) });
    },
    [kind, t, language],
  );
}

function labelKey(field: string) {
  if (field === 'title') return 'titleField';
  if (field === 'paidEur') return 'paid';
  if (field === 'marketEur') return 'market';
  return field === 'from' ? 'from' : 'to';
}
