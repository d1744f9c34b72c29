import type { BehindDto, OutboxDto } from '../../contract/generated/types.gen';
import { formatDuration } from '../../shell/format/format-duration';
import { formatNumber } from '../../shell/format/format-number';
import { usePipelineTexts } from './texts';

/** How many scores are behind what was declared, and who waits the longest. */
export function WaitingScores({
  behind,
  outbox,
  readAt,
}: {
  readonly behind: BehindDto;
  readonly outbox: OutboxDto;
  readonly readAt: number;
}) {
  const { t, language } = usePipelineTexts();
  const counts = [
    ['companies', behind.companies],
    ['quarters', behind.quarters],
    ['outbox', outbox.rows],
  ] as const;
  return (
    <section className="pipeline-part" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t('waiting.title')}</h2>
      <dl className="pipeline-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`waiting.${name}`, { count })}</dt>
            <dd>{formatNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
      {behind.oldest.length > 0 && (
        <table className="dense">
          <caption className="seen-by-readers">{t('waiting.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('waiting.company')}</th>
              <th scope="col" className="numeric">
                {t('waiting.toScore')}
              </th>
              <th scope="col">{t('waiting.since')}</th>
            </tr>
          </thead>
          <tbody>
            {behind.oldest.map(({ company, quarters, since }) => (
              <tr key={`${company} ${since}`}>
                <th scope="row">{company}</th>
                <td data-label={t('waiting.toScore')} className="numeric">
                  {formatNumber(quarters, language)}
                </td>
                <td data-label={t('waiting.since')}>
                  {formatDuration(readAt - Date.parse(since), language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
