import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../contract/api';
import { validateDeliveries } from '../../contract/generated/sdk.gen';
import type { RealisationDto } from '../../contract/generated/types.gen';
import '../../controls/button.css';
import { formatInstantDate, formatSpan } from '../../shell/format/format-date';
import { problemText } from '../../shell/problem/problem-text';
import { useMay } from '../../shell/session/member';
import { COMMITMENTS_KEY } from '../use-commitments';
import { useDetailTexts } from './texts';

/** Whether a second person has validated a delivery; whoever may does it here. */
export function ValidationMark({ line }: { readonly line: RealisationDto }) {
  const { t, language } = useDetailTexts();
  const queries = useQueryClient();
  const mayValidate = useMay('commitment.validate');
  const validating = useMutation({
    mutationFn: () => answerOf(validateDeliveries({ body: { entryIds: [line.entryId] } })),
    onSettled: () => queries.invalidateQueries({ queryKey: COMMITMENTS_KEY }),
  });
  if (line.validation !== null) {
    const { at, by } = line.validation;
    return (
      <span className="soft">
        {t('validation.done', {
          by: by ?? t('validation.erased'),
          date: formatInstantDate(at, language),
        })}
      </span>
    );
  }
  return (
    <>
      <span className="unvalidated">{t('validation.waiting')}</span>
      {mayValidate && (
        <button
          type="button"
          className="button button-plain"
          aria-label={t('validation.validateOf', {
            span: formatSpan(line.from, line.to, language),
          })}
          aria-disabled={validating.isPending}
          onClick={() => {
            if (!validating.isPending) validating.mutate();
          }}
        >
          {t('validation.validate')}
        </button>
      )}
      {validating.isError && <span role="alert">{problemText(validating.error, language)}</span>}
    </>
  );
}
