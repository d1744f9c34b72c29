import { UndefinedFigure } from '../missing/undefined-figure';
import type { PeerReferences, References } from './references';

/** The references of a set of peers; refused where none were frozen for it. */
export function referencesOfPeers(frozen: References, key: string): PeerReferences {
  const own = Object.hasOwn(frozen.peers, key) ? frozen.peers[key] : undefined;
  if (own !== undefined) return own;
  throw new UndefinedFigure('nothing-available', `no references were frozen for period ${key}`);
}
