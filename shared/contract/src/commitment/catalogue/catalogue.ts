import type { Kind } from '../kind';
import { CULTURE } from './culture';
import { HOURS } from './hours';
import { SAVINGS } from './savings';
import { SPACES } from './spaces';
import { SUPPLY_CHAINS } from './supply-chains';

/** Every kind that can be declared, by family in screen order (nomenclature des natures). */
export const CATALOGUE: readonly Kind[] = [
  ...SPACES,
  ...HOURS,
  ...SAVINGS,
  ...SUPPLY_CHAINS,
  ...CULTURE,
];

const BY_KEY = new Map(CATALOGUE.map((kind) => [kind.key, kind]));

/** The kind of a key, or undefined when no kind has it. */
export function kindOf(key: string): Kind | undefined {
  return BY_KEY.get(key);
}
