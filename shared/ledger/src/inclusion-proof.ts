import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { leafOfHead } from './anchor-heads';
import { rootOfProof } from './merkle-tree';

/** What says so in a file that it is a proof, and how it is read. */
export const INCLUSION_PROOF_FORMAT = 'ancrage-inclusion-proof/1';

/**
 * The proof (preuve d'inclusion) that a company's ledger, up to one entry, was under the Merkle
 * root of a day (RFC 6962, 2.1.1). Whoever holds the root needs nobody to check it. Hashes are
 * hexadecimal.
 */
export interface InclusionProof {
  readonly format: typeof INCLUSION_PROOF_FORMAT;
  readonly day: CivilDate;
  readonly companyId: string;
  /** Number and hash of the chain's last entry that the root covers. */
  readonly seq: number;
  readonly hash: string;
  readonly steps: readonly { readonly side: 'left' | 'right'; readonly hash: string }[];
  readonly root: string;
}

/**
 * Says whether a proof leads to its root, and to the one that was handed out.
 *
 * @param handedOut The day's root (hexadecimal) from where it was kept; the proof's own otherwise.
 */
export function holdsInclusion(proof: InclusionProof, handedOut = proof.root): boolean {
  const leaf = leafOfHead({ ...proof, hash: Buffer.from(proof.hash, 'hex') });
  const steps = proof.steps.map(({ side, hash }) => ({ side, hash: Buffer.from(hash, 'hex') }));
  const root = rootOfProof(leaf, steps).toString('hex');
  return root === proof.root && root === handedOut;
}
