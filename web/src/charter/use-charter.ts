import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { readCharter } from '../contract/generated/sdk.gen';

/** Where the charter stands among what was read. */
export const CHARTER_KEY = ['charter'] as const;

/** The charter in force, and the company's signature of it. */
export function useCharter() {
  return useQuery({
    queryKey: CHARTER_KEY,
    queryFn: () => answerOf(readCharter()),
    staleTime: 300_000,
  });
}
