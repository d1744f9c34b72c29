import type { PipelineDto } from '../../contract/generated/types.gen';
import { Notice } from '../../controls/notice';
import { formatTime } from '../../shell/format/format-date';
import { formatDuration } from '../../shell/format/format-duration';
import { usePipelineTexts } from './texts';

/** What matters most of the pipeline, in one sentence and what to do about it. */
export function Verdict({
  pipeline: { queuesAnswer, backend, queues, behind, outbox },
  readAt,
  isStale,
}: {
  readonly pipeline: PipelineDto;
  readonly readAt: number;
  /** The latest read failed: this is what the one before it said. */
  readonly isStale: boolean;
}) {
  const { t, language } = usePipelineTexts();
  const failed = queues.reduce((sum, queue) => sum + queue.failed, 0);
  const age = (instant: string | null) =>
    formatDuration(readAt - Date.parse(instant ?? ''), language);
  const stale = isStale && (
    <p className="soft">
      {t('read', { time: formatTime(new Date(readAt).toISOString(), language) })}
    </p>
  );
  if (!queuesAnswer) {
    return (
      <Notice tone="mend" title={t('verdict.unreachable')}>
        <p>{t('verdict.unreachableText', { backend: t(`backend.${backend}`) })}</p>
        {stale}
      </Notice>
    );
  }
  if (failed > 0) {
    return (
      <Notice tone="mend" title={t('verdict.failed', { count: failed })}>
        <p>{t('verdict.failedText')}</p>
        {stale}
      </Notice>
    );
  }
  if (behind.companies > 0) {
    return (
      <Notice tone="know" title={t('verdict.behind', { count: behind.companies })}>
        <p>{t('verdict.behindText', { duration: age(behind.since) })}</p>
        {stale}
      </Notice>
    );
  }
  if (outbox.rows > 0) {
    return (
      <Notice tone="know" title={t('verdict.outbox', { count: outbox.rows })}>
        <p>{t('verdict.outboxText')}</p>
        {stale}
      </Notice>
    );
  }
  return (
    <Notice tone="done" title={t('verdict.calm')}>
      <p>{t('verdict.calmText')}</p>
      {stale}
    </Notice>
  );
}
