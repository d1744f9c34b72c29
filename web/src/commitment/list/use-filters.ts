import { FAMILIES } from '@ancrage/contract/commitment/family';
import { EVIDENCE_GRADES } from '@ancrage/contract/evidence/grade-shares';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useAsKnown } from '../../controls/as-known';
import type { CommitmentFilters } from '../use-commitments';

/** The address's words for the filters; they are French, as the addresses are. */
const WORD = { family: 'famille', grade: 'preuve', text: 'texte' } as const;

/** The list's filters as they stand in the address. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const { day } = useAsKnown();
  const filters = useMemo(
    () => ({ ...readFilters(search), ...(day ? { asKnownOn: day } : {}) }),
    [search, day],
  );
  const change = useCallback(
    (filter: keyof typeof WORD, value: string) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(WORD[filter]);
          else next.set(WORD[filter], value);
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  const clear = useCallback(() => setSearch({}, { replace: true }), [setSearch]);
  return { filters, change, clear, any: Object.keys(filters).length > 0 };
}

function readFilters(search: URLSearchParams): CommitmentFilters {
  const family = FAMILIES.find((known) => known === search.get(WORD.family));
  const grade = EVIDENCE_GRADES.find((known) => known === search.get(WORD.grade));
  const text = search.get(WORD.text)?.slice(0, 140);
  return { ...(family ? { family } : {}), ...(grade ? { grade } : {}), ...(text ? { text } : {}) };
}
