import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../contract/api';
import { ApiProblem } from '../../contract/api-problem';
import { readSession } from '../../contract/generated/sdk.gen';
import type { SessionDto } from '../../contract/generated/types.gen';

/** Where the session stands among what was read. */
export const SESSION_KEY = ['session'] as const;

/** Who is signed in; null for nobody. */
export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: readOwnSession, staleTime: Infinity });
}

async function readOwnSession(): Promise<SessionDto | null> {
  try {
    return await answerOf(readSession());
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}
