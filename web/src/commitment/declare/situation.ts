import { civilDateInParis, type CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterStart } from '@ancrage/contract/period/quarter';
import { useMemo } from 'react';
import { useCharter } from '../../charter/use-charter';
import { useCompany } from '../../company/use-company';
import type { EstablishmentDto } from '../../contract/generated/types.gen';

/** What the forms need to know of the company. */
export interface DeclareSituation {
  readonly today: CivilDate;
  /** First day that counts; a day ahead as long as the charter is not signed. */
  readonly observedFrom: CivilDate;
  readonly establishments: readonly EstablishmentDto[];
  readonly establishmentIds: ReadonlySet<string>;
}

/** Reads what the forms need to know; `signed` says whether anything may be declared. */
export function useSituation() {
  const company = useCompany();
  const charter = useCharter();
  const situation = useMemo<DeclareSituation | null>(() => {
    if (!company.data || !charter.data) return null;
    const { establishments } = company.data;
    const observed = charter.data.signature?.observedFrom ?? charter.data.observationLatest;
    return {
      today: civilDateInParis(new Date()),
      observedFrom: quarterStart(observed),
      establishments,
      establishmentIds: new Set(establishments.map(({ id }) => id)),
    };
  }, [company.data, charter.data]);
  return {
    situation,
    signed: charter.data ? charter.data.signature !== null : null,
    error: company.error ?? charter.error,
    retry: () => {
      void company.refetch();
      void charter.refetch();
    },
  };
}
