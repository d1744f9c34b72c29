import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { readNaming, readStanding, readTerritoryComparison } from '../contract/generated/sdk.gen';

/** Where the decision to be named stands among what was read. */
export const NAMING_KEY = ['naming'] as const;

/** What was frozen at a close does not change while one looks. */
const FROZEN_MS = 300_000;

/** Where the company stands among its peers, for the quarter in view. */
export function useStanding(quarter: string) {
  return useQuery({
    queryKey: ['standing', quarter],
    queryFn: () => answerOf(readStanding({ query: { quarter } })),
    staleTime: FROZEN_MS,
  });
}

/** What the territory compares with in a published quarter; the latest where none is asked for. */
export function useTerritoryComparison(quarter: string | null) {
  return useQuery({
    queryKey: ['territory-comparison', quarter],
    queryFn: () =>
      answerOf(readTerritoryComparison(quarter === null ? {} : { query: { quarter } })),
    placeholderData: keepPreviousData,
    staleTime: FROZEN_MS,
  });
}

/** Whether the company is named to its territories. */
export function useNaming() {
  return useQuery({
    queryKey: NAMING_KEY,
    queryFn: () => answerOf(readNaming()),
    staleTime: FROZEN_MS,
  });
}
