import { compiledLoop } from '../compiler';
import { powerOfTwo } from '../elementary/words';
import { COMPILED_DRAWS } from './compiled-draws';
import { philox } from './philox';
import type { StreamKey } from './stream-key';

const UNIT = powerOfTwo(-53);

interface CompiledDraws {
  readonly memory: { readonly buffer: ArrayBuffer };
  fill(k0: number, k1: number, first: number, count: number): void;
}

/** Draws that fit into the compiled code's memory, one page of 64 KiB. */
const MEMORY_DRAWS = 8192;

let compiled: CompiledDraws | null = null;

/**
 * Makes all later draws by compiled code: the same digits, in a fraction of the time. False where
 * WebAssembly is missing or forbidden (a page's security policy); the draws are then made as before.
 */
export function compileDraws(): boolean {
  compiled ??= compiledLoop<CompiledDraws>(COMPILED_DRAWS);
  return compiled !== null;
}

/**
 * Fills `target` with the stream's uniform draws of the replicates `first`, `first + 1`…, in [0, 1):
 * the counter is the replicate, the draw the first 53 bits of the block ÷ 2⁵³. Parts filled apart
 * hold the same digits as the whole.
 */
export function fillUniform({ k0, k1 }: StreamKey, target: Float64Array, first = 0): void {
  if (compiled !== null) return fillCompiled(compiled, k0, k1, target, first);
  const block = new Uint32Array(4);
  for (let at = 0; at < target.length; at += 1) {
    philox(first + at, 0, 0, 0, k0, k1, block);
    target[at] = ((block[0] ?? 0) * 0x200000 + ((block[1] ?? 0) >>> 11)) * UNIT;
  }
}

function fillCompiled(
  { memory, fill }: CompiledDraws,
  k0: number,
  k1: number,
  target: Float64Array,
  first: number,
): void {
  const drawn = new Float64Array(memory.buffer);
  for (let from = 0; from < target.length; from += MEMORY_DRAWS) {
    const count = Math.min(MEMORY_DRAWS, target.length - from);
    fill(k0, k1, first + from, count);
    target.set(drawn.subarray(0, count), from);
  }
}
