import { createHash } from 'node:crypto';

/** One step of a proof: the hash beside the way, and on which side it stands. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: Buffer;
}

/** Leaves and nodes are hashed apart, so that no node passes for a leaf (RFC 6962, section 2.1). */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Hash of a leaf: SHA-256(0x00 ‖ content). */
export function leafHash(content: Buffer): Buffer {
  return sha256(LEAF, content);
}

/** Root over leaves in their order (RFC 6962, 2.1); of none, the hash of nothing. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  return climb(leaves, () => undefined);
}

/**
 * The proof that one of the leaves is under the root (RFC 6962, 2.1.1): from the leaf upwards.
 *
 * @param index Position of the leaf.
 * @throws RangeError when there is no such leaf.
 */
export function merkleProof(leaves: readonly Buffer[], index: number): ProofStep[] {
  if (index < 0 || index >= leaves.length) throw new RangeError(`There is no leaf ${index}.`);
  const steps: ProofStep[] = [];
  let position = index;
  climb(leaves, (level) => {
    const beside = level[position ^ 1];
    if (beside) steps.push({ side: position % 2 === 1 ? 'left' : 'right', hash: beside });
    position >>= 1;
  });
  return steps;
}

/** The root to which a leaf and its proof lead. */
export function rootOfProof(leaf: Buffer, proof: readonly ProofStep[]): Buffer {
  return proof.reduce(
    (below, { side, hash }) =>
      side === 'left' ? sha256(NODE, hash, below) : sha256(NODE, below, hash),
    leaf,
  );
}

/** Level by level; the odd one out goes up as it is, which gives the tree of RFC 6962. */
function climb(leaves: readonly Buffer[], visit: (level: readonly Buffer[]) => void): Buffer {
  let level = [...leaves];
  while (level.length > 1) {
    visit(level);
    const above: Buffer[] = [];
    for (let left = 0; left < level.length; left += 2) {
      const [one, other] = [level[left], level[left + 1]];
      if (one) above.push(other ? sha256(NODE, one, other) : one);
    }
    level = above;
  }
  return level[0] ?? sha256();
}

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
