import type { RecomputationDto } from '../../contract/generated/types.gen';
import { formatInstant, formatQuarter } from '../../shell/format/format-date';
import { formatNumber } from '../../shell/format/format-number';
import { usePipelineTexts } from './texts';

/** The whole recomputations: how far each is, how fast it goes and when it ends. */
export function RecomputationTable({
  recomputations,
}: {
  readonly recomputations: readonly RecomputationDto[];
}) {
  const { t } = usePipelineTexts();
  return (
    <section className="pipeline-part" aria-labelledby="recomputations-title">
      <h2 id="recomputations-title">{t('recomputations.title')}</h2>
      <p className="soft">{t('recomputations.text')}</p>
      {recomputations.length === 0 ? (
        <p>{t('recomputations.none')}</p>
      ) : (
        <table className="dense">
          <caption className="seen-by-readers">{t('recomputations.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('recomputations.method')}</th>
              <th scope="col">{t('recomputations.quarters')}</th>
              <th scope="col">{t('recomputations.asked')}</th>
              <th scope="col">{t('recomputations.progress')}</th>
              <th scope="col">{t('recomputations.rate')}</th>
              <th scope="col">{t('recomputations.end')}</th>
            </tr>
          </thead>
          <tbody>
            {recomputations.map((one) => (
              <RecomputationRow key={one.id} one={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function RecomputationRow({ one }: { readonly one: RecomputationDto }) {
  const { t, language } = usePipelineTexts();
  const quarters = [one.firstQuarter, one.lastQuarter]
    .filter((quarter, position, all) => position === 0 || quarter !== all[0])
    .map((quarter) => formatQuarter(quarter, language))
    .join(' – ');
  const rate = one.companiesPerMinute;
  return (
    <tr>
      <th scope="row">{t('recomputations.methodVersion', { version: one.methodVersion })}</th>
      <td data-label={t('recomputations.quarters')}>{quarters}</td>
      <td data-label={t('recomputations.asked')}>{formatInstant(one.askedAt, language)}</td>
      <td data-label={t('recomputations.progress')}>
        <div className="pipeline-progress">
          <progress
            aria-label={t('recomputations.progressLabel', { version: one.methodVersion })}
            {...(one.total === null ? {} : { max: Math.max(1, one.total), value: one.done })}
          />
          <span>
            {one.total === null
              ? t('recomputations.counting')
              : t('recomputations.done', {
                  done: formatNumber(one.done, language),
                  total: formatNumber(one.total, language),
                })}
          </span>
        </div>
      </td>
      <td data-label={t('recomputations.rate')}>
        {rate
          ? t('recomputations.perMinute', { rate: formatNumber(rate, language, rate < 10 ? 1 : 0) })
          : one.finishedAt === null && one.total !== null
            ? t('recomputations.stopped')
            : t('unknown')}
      </td>
      <td data-label={t('recomputations.end')}>
        {one.finishedAt !== null
          ? t('recomputations.finished', { date: formatInstant(one.finishedAt, language) })
          : one.expectedEnd !== null
            ? t('recomputations.expected', { date: formatInstant(one.expectedEnd, language) })
            : t('unknown')}
      </td>
    </tr>
  );
}
