import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../contract/api-problem';
import { SESSION_KEY } from './use-session';

/**
 * What was read from the API. Any refusal for want of a session empties the session, at which the
 * pages give way to the sign-in page; drafts stay where they are.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiry }),
  mutationCache: new MutationCache({ onError: noticeExpiry }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
    },
  },
});

function noticeExpiry(error: Error): void {
  if (error instanceof ApiProblem && error.code === 'session.required') {
    queryClient.setQueryData(SESSION_KEY, null);
  }
  if (error instanceof ApiProblem && error.code === 'session.second_factor_demanded') {
    void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
  }
}
