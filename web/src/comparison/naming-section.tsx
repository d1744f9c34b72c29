import { useMutation, useQueryClient } from '@tanstack/react-query';
import '../controls/button.css';
import { answerOf } from '../contract/api';
import { decideNaming } from '../contract/generated/sdk.gen';
import { Notice } from '../controls/notice';
import { formatDate, formatInstantDate, formatQuarter } from '../shell/format/format-date';
import { problemText } from '../shell/problem/problem-text';
import { ReadFailure } from '../shell/problem/read-failure';
import { useMay } from '../shell/session/member';
import { useComparisonTexts } from './texts';
import { NAMING_KEY, useNaming } from './use-comparison';

/** Whether the company is named to its territories; who may decide agrees or takes it back here. */
export function NamingSection() {
  const { t, language } = useComparisonTexts();
  const queries = useQueryClient();
  const mayDecide = useMay('naming.decide');
  const naming = useNaming();
  const deciding = useMutation({
    mutationFn: (named: boolean) => answerOf(decideNaming({ body: { named } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: NAMING_KEY }),
  });
  if (naming.isPending) return <div className="chart-wait" />;
  if (naming.isError) {
    return <ReadFailure error={naming.error} retry={() => void naming.refetch()} />;
  }
  const { named, decidedAt, decidedBy, countsFrom, closesOn } = naming.data;
  const when = {
    quarter: formatQuarter(countsFrom, language),
    date: formatDate(closesOn, language),
  };
  const date = decidedAt === null ? '' : formatInstantDate(decidedAt, language);
  return (
    <section className="stack">
      <div className="section-head">
        <div>
          <h2>{t('naming.title')}</h2>
          <p className="soft">{t('naming.lead')}</p>
        </div>
        {mayDecide && (
          <button
            type="button"
            className="button"
            aria-disabled={deciding.isPending}
            onClick={() => {
              if (!deciding.isPending) deciding.mutate(!named);
            }}
          >
            {t(deciding.isPending ? 'naming.pending' : named ? 'naming.withdraw' : 'naming.agree')}
          </button>
        )}
      </div>
      {deciding.isError && (
        <Notice tone="mend">
          <p>{problemText(deciding.error, language)}</p>
        </Notice>
      )}
      <div role="status">
        <p>{t(named ? 'naming.yes' : 'naming.no')}</p>
        {decidedAt !== null && (
          <p className="soft">
            {decidedBy === null
              ? t('naming.decidedErased', { date })
              : t('naming.decided', { date, name: decidedBy })}
          </p>
        )}
        <p className="field-hint">
          {mayDecide
            ? t(named ? 'naming.withdrawNote' : 'naming.agreeNote', when)
            : t('naming.reserved')}
        </p>
      </div>
    </section>
  );
}
