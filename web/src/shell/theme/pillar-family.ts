import type { Family } from '@ancrage/contract/commitment/family';

const FAMILY: Readonly<Record<string, Family>> = {
  M: 'spaces',
  H: 'hours',
  S: 'savings',
  F: 'supplyChains',
  C: 'culture',
};

/** The family whose hue a pillar takes; a pillar that a territory added has none. */
export function pillarFamily(pillar: string): Family | undefined {
  return FAMILY[pillar];
}
