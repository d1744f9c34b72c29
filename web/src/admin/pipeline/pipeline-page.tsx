import { Page } from '../../shell/page/page';
import { PageSkeleton } from '../../shell/page/page-skeleton';
import { ReadFailure } from '../../shell/problem/read-failure';
import { FailedJobs } from './failed-jobs';
import { QueueTable } from './queue-table';
import { RecomputationTable } from './recomputation-table';
import { usePipelineTexts } from './texts';
import { usePipeline } from './use-pipeline';
import { Verdict } from './verdict';
import { WaitingScores } from './waiting-scores';
import './pipeline.css';

/** The way from a declaration to its score, for whoever operates the platform. */
export default function PipelinePage() {
  const { t } = usePipelineTexts();
  const pipeline = usePipeline();
  if (pipeline.isPending) return <PageSkeleton />;
  // What was read last stays on screen while a later read fails, which says so itself.
  if (!pipeline.data) {
    return <ReadFailure error={pipeline.error} retry={() => void pipeline.refetch()} />;
  }
  const { data, dataUpdatedAt } = pipeline;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Verdict pipeline={data} readAt={dataUpdatedAt} isStale={pipeline.isError} />
      <WaitingScores behind={data.behind} outbox={data.outbox} readAt={dataUpdatedAt} />
      {data.queuesAnswer && (
        <>
          <QueueTable queues={data.queues} backend={data.backend} />
          <FailedJobs jobs={data.failedJobs} queues={data.queues} />
        </>
      )}
      <RecomputationTable recomputations={data.recomputations} />
    </Page>
  );
}
