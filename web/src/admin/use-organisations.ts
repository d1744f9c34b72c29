import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { listOrganisations } from '../contract/generated/sdk.gen';
import type { OrganisationType } from '../contract/generated/types.gen';

/** Where the organisations stand among what was read. */
export const ORGANISATIONS_KEY = ['organisations'] as const;

/** The organisations of the platform that match. */
export function useOrganisations(type: OrganisationType | undefined, text: string) {
  return useQuery({
    queryKey: [...ORGANISATIONS_KEY, type ?? '', text],
    queryFn: () =>
      answerOf(
        listOrganisations({ query: { ...(type ? { type } : {}), ...(text ? { text } : {}) } }),
      ),
    placeholderData: keepPreviousData,
  });
}
