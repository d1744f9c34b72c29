import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { readMethod, readTerritory } from '../contract/generated/sdk.gen';

/** The territory's published quarter; the latest where none is asked for. */
export function useTerritory(quarter: string | null) {
  return useQuery({
    queryKey: ['territory', quarter],
    queryFn: () => answerOf(readTerritory(quarter ? { query: { quarter } } : {})),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
}

/** The method in force: what its pillars and indicators are called. */
export function useMethod() {
  return useQuery({
    queryKey: ['method'],
    queryFn: () => answerOf(readMethod()),
    staleTime: Infinity,
  });
}
