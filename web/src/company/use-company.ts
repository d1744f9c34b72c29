import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { readCompany } from '../contract/generated/sdk.gen';

/** Where the company stands among what was read. */
export const COMPANY_KEY = ['company'] as const;

/** The company, its establishments and its size over time. */
export function useCompany() {
  return useQuery({
    queryKey: COMPANY_KEY,
    queryFn: () => answerOf(readCompany()),
    staleTime: 300_000,
  });
}
