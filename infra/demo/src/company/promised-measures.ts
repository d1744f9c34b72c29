import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import type { Measures } from '@ancrage/contract/commitment/measure';
import type { PlannedDelivery } from './company-plan';

/** Families whose resources are promised ahead; purchases and gifts are told when made. */
const PROMISED_AHEAD: readonly string[] = ['spaces', 'hours', 'savings'];

/** What a commitment promises per quarter: what its latest full quarter delivered. */
export function promisedMeasures(kindKey: string, told: readonly PlannedDelivery[]): Measures {
  const kind = kindOf(kindKey);
  if (!kind || !PROMISED_AHEAD.includes(kind.family) || kind.timing === 'state') return {};
  return told.at(-1)?.measures ?? {};
}
