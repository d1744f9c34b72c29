import { civilDateInParis } from '@ancrage/contract/period/civil-date';
import {
  quarterOf,
  quarterStart,
  shiftQuarter,
  quarterEnd,
} from '@ancrage/contract/period/quarter';
import type { Session } from './session';

/** Today in Paris, as the processes under test know it. */
export const TODAY = civilDateInParis(new Date());

/** The last quarter that has ended. */
export const LAST_QUARTER = shiftQuarter(quarterOf(TODAY), -1);

/** A meeting room lent to associations over a whole quarter. */
export function meetingRoom(quarter: string, hours: number) {
  const from = quarterStart(quarter);
  const to = quarterEnd(quarter);
  return {
    kind: 'meetingRoom',
    title: 'Salle des Algues, prêtée aux associations',
    beneficiary: 'Les Filets bleus',
    from,
    price: { terms: 'free' },
    realisations: [{ from, to, measures: { areaM2: 40, hours } }],
  };
}

/** What the dashboard says, as far as the tests look at it. */
export interface Dashboard {
  readonly quarter: string;
  readonly pending: boolean;
  readonly trend: readonly { quarter: string; printed: number | null; state: string | null }[];
  readonly score: {
    readonly state: string;
    readonly score: number | null;
    readonly version: number;
    readonly inputDigest: string;
    readonly engineVersion: string;
    readonly bands: Readonly<Record<string, object>> | null;
    readonly indicators: readonly {
      id: string;
      answer: string;
      value: number | null;
      volume: number | null;
      commitments: readonly { commitmentId: string; title: string | null }[];
    }[];
  } | null;
}

/** Reads the dashboard of a quarter. */
export async function dashboard(session: Session, quarter?: string): Promise<Dashboard> {
  const query = quarter === undefined ? '' : `?quarter=${quarter}`;
  return (await session.get<Dashboard>(`/api/score/dashboard${query}`)).body;
}

/** The value of an indicator on a dashboard. */
export function valueOf({ score }: Dashboard, indicator: string): number | null {
  return score?.indicators.find(({ id }) => id === indicator)?.value ?? null;
}
