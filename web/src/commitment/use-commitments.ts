import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { listCommitments } from '../contract/generated/sdk.gen';
import type { ListCommitmentsData } from '../contract/generated/types.gen';

/** Where the commitments stand among what was read. */
export const COMMITMENTS_KEY = ['commitments'] as const;

/** Filters of the list, as they stand in the address. */
export type CommitmentFilters = NonNullable<ListCommitmentsData['query']>;

/** The company's commitments that pass the filters; those of before stay while they change. */
export function useCommitments(filters: CommitmentFilters = {}) {
  return useQuery({
    queryKey: [...COMMITMENTS_KEY, filters],
    queryFn: () => answerOf(listCommitments({ query: filters })),
    placeholderData: keepPreviousData,
  });
}
