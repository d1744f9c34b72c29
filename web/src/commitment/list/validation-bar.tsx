import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf } from '../../contract/api';
import { validateDeliveries } from '../../contract/generated/sdk.gen';
import type { CommitmentDto } from '../../contract/generated/types.gen';
import '../../controls/button.css';
import { isTyping } from '../../controls/is-typing';
import { Notice } from '../../controls/notice';
import { problemText } from '../../shell/problem/problem-text';
import { COMMITMENTS_KEY } from '../use-commitments';
import { useListTexts } from './texts';

/** As many as the API takes at a time. */
const AT_ONCE = 500;

/** What waits for a validation among the commitments on screen; the key `v` validates all of it. */
export function ValidationBar({ commitments }: { readonly commitments: readonly CommitmentDto[] }) {
  const { t, language } = useListTexts();
  const queries = useQueryClient();
  const waiting = commitments.flatMap(({ realisations }) =>
    realisations.filter(({ validation, declaredByYou }) => validation === null && !declaredByYou),
  );
  const entryIds = waiting.slice(0, AT_ONCE).map(({ entryId }) => entryId);
  const validating = useMutation({
    mutationFn: (ids: string[]) => answerOf(validateDeliveries({ body: { entryIds: ids } })),
    onSettled: () => queries.invalidateQueries({ queryKey: COMMITMENTS_KEY }),
  });
  const { mutate, isPending } = validating;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'v' && entryIds.length > 0 && !isPending) mutate(entryIds);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [entryIds, isPending, mutate]);
  if (validating.isError) {
    return (
      <Notice tone="mend">
        <p>{problemText(validating.error, language)}</p>
      </Notice>
    );
  }
  if (waiting.length === 0) {
    return validating.isSuccess ? (
      <Notice tone="done">
        <p>{t('validation.done', { count: validating.variables.length })}</p>
      </Notice>
    ) : null;
  }
  return (
    <div className="validation-bar">
      <p>{t('validation.waiting', { count: waiting.length })}</p>
      <button
        type="button"
        className="button"
        aria-keyshortcuts="v"
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) mutate(entryIds);
        }}
      >
        {t('validation.all', { count: entryIds.length })} <kbd aria-hidden="true">v</kbd>
      </button>
    </div>
  );
}
