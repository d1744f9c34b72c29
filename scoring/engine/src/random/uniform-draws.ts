import { philox } from './philox';
import { compilePhilox } from './philox-kernel';
import type { Fill } from './philox-kernel';
import type { StreamKey } from './stream-key';

const UNIT = 2 ** -53;

let fill: Fill | null = null;

/**
 * Fills `target` with the stream's uniform draws of the replicates `first`, `first + 1`…, in [0, 1):
 * the counter is the replicate, the draw the first 53 bits of the block ÷ 2⁵³. Parts filled apart
 * hold the same digits as the whole, and so do those filled with WebAssembly and without.
 */
export function fillUniform({ k0, k1 }: StreamKey, target: Float64Array, first = 0): void {
  fill ??= compilePhilox() ?? fillByScript;
  fill(k0, k1, target, first);
}

/** The same draws where there is no WebAssembly. */
export function fillByScript(k0: number, k1: number, target: Float64Array, first: number): void {
  const block = new Uint32Array(4);
  for (let at = 0; at < target.length; at += 1) {
    philox(first + at, 0, 0, 0, k0, k1, block);
    target[at] = ((block[0] ?? 0) * 0x200000 + ((block[1] ?? 0) >>> 11)) * UNIT;
  }
}
