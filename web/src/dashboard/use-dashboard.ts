import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf } from '../contract/api';
import { readDashboard } from '../contract/generated/sdk.gen';
import type { ReadDashboardData } from '../contract/generated/types.gen';
import { listenToScores } from '../contract/listen-to-scores';

const DASHBOARD_KEY = ['dashboard'] as const;

/** Time between two looks while a declaration is being counted, should no news arrive. */
const LOOK_MS = 2000;

/** Which dashboard: the current quarter's as it stands, by the method in force, unless said. */
export type DashboardView = NonNullable<ReadDashboardData['query']>;

/** The dashboard of a quarter; it is read again by itself when a new score lands. */
export function useDashboard(view: DashboardView) {
  const queries = useQueryClient();
  useEffect(
    () => listenToScores(() => void queries.invalidateQueries({ queryKey: DASHBOARD_KEY })),
    [queries],
  );
  return useQuery({
    queryKey: [...DASHBOARD_KEY, view],
    queryFn: () => answerOf(readDashboard({ query: view })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.pending ? LOOK_MS : false),
  });
}
