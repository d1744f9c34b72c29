import type { FailedJobDto, QueueDto } from '../../contract/generated/types.gen';
import '../../controls/button.css';
import { Notice } from '../../controls/notice';
import { formatInstant } from '../../shell/format/format-date';
import { formatNumber } from '../../shell/format/format-number';
import { problemText } from '../../shell/problem/problem-text';
import { usePipelineTexts } from './texts';
import { useRetry } from './use-pipeline';

/** The jobs that failed after their last attempt, why, and a way to put one or all of them back. */
export function FailedJobs({
  jobs,
  queues,
}: {
  readonly jobs: readonly FailedJobDto[];
  readonly queues: readonly QueueDto[];
}) {
  const { t, language } = usePipelineTexts();
  const retry = useRetry();
  const failing = queues.filter(({ failed }) => failed > 0);
  const total = failing.reduce((sum, { failed }) => sum + failed, 0);
  const send = (queue: FailedJobDto['queue'], jobId: string | null) => {
    if (!retry.isPending) retry.mutate({ queue, jobId });
  };
  return (
    <section className="pipeline-part" aria-labelledby="failed-title">
      <h2 id="failed-title">{t('failed.title')}</h2>
      {retry.isSuccess && (
        <Notice tone="done">
          <p>{t('failed.retried', { count: retry.data.retried })}</p>
        </Notice>
      )}
      {retry.isError && (
        <Notice tone="mend" title={t('failed.refused')}>
          <p>{problemText(retry.error, language)}</p>
        </Notice>
      )}
      {failing.length > 0 && (
        <p className="pipeline-actions">
          {failing.map(({ name, failed }) => (
            <button
              key={name}
              type="button"
              className="button button-small"
              aria-disabled={retry.isPending}
              onClick={() => send(name, null)}
            >
              {t('failed.retryAll', { count: failed, queue: t(`queue.${name}`) })}
            </button>
          ))}
        </p>
      )}
      {jobs.length === 0 ? (
        <p>{t('failed.none')}</p>
      ) : (
        <>
          <JobTable jobs={jobs} pending={retry.isPending} onRetry={send} />
          {jobs.length < total && (
            <p className="soft">
              {t('failed.more', {
                shown: formatNumber(jobs.length, language),
                total: formatNumber(total, language),
              })}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function JobTable({
  jobs,
  pending,
  onRetry,
}: {
  readonly jobs: readonly FailedJobDto[];
  readonly pending: boolean;
  readonly onRetry: (queue: FailedJobDto['queue'], jobId: string) => void;
}) {
  const { t, language } = usePipelineTexts();
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('failed.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('failed.what')}</th>
          <th scope="col">{t('failed.reason')}</th>
          <th scope="col" className="numeric">
            {t('failed.attempts')}
          </th>
          <th scope="col">{t('failed.when')}</th>
          <th scope="col">
            <span className="seen-by-readers">{t('failed.retry')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(({ queue, id, company, reason, attempts, failedAt }) => (
          <tr key={`${queue} ${id}`}>
            <th scope="row">
              {company ?? t('failed.nobody')}
              <span className="pipeline-queue">{t(`queue.${queue}`)}</span>
            </th>
            <td data-label={t('failed.reason')}>
              <code className="pipeline-reason">{reason || t('failed.noReason')}</code>
            </td>
            <td data-label={t('failed.attempts')} className="numeric">
              {attempts}
            </td>
            <td data-label={t('failed.when')}>{formatInstant(failedAt, language)}</td>
            <td>
              <button
                type="button"
                className="button button-plain"
                aria-disabled={pending}
                aria-label={t('failed.retryLabel', {
                  queue: t(`queue.${queue}`),
                  company: company ?? t('failed.nobody'),
                })}
                onClick={() => onRetry(queue, id)}
              >
                {t('failed.retry')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
