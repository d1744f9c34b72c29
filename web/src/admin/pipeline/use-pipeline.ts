import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, once } from '../../contract/api';
import { readPipeline, retryJobs } from '../../contract/generated/sdk.gen';
import type { RetryJobsDto } from '../../contract/generated/types.gen';

const PIPELINE_KEY = ['pipeline'] as const;

/** The state of the pipeline, read again while the page is open. */
export function usePipeline() {
  return useQuery({
    queryKey: PIPELINE_KEY,
    queryFn: () => answerOf(readPipeline()),
    refetchInterval: 3000,
  });
}

/** Puts failed jobs back, then reads the pipeline again. */
export function useRetry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RetryJobsDto) =>
      answerOf(retryJobs({ body, headers: once(crypto.randomUUID()) })),
    onSettled: () => queries.invalidateQueries({ queryKey: PIPELINE_KEY }),
  });
}
