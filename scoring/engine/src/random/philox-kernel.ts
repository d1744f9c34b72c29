import { MEMORY_DRAWS, philoxModule } from './philox-module';

/** Fills `target` with the draws of replicates `first`, `first + 1`… under a key of two words. */
export type Fill = (k0: number, k1: number, target: Float64Array, first: number) => void;

/** What of WebAssembly is used; the engine's own types know neither Node nor a browser. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: PhiloxExports };
};

interface PhiloxExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  fill(key0: number, key1: number, first: number, count: number): void;
}

/** The draws by WebAssembly; null where it is missing or forbidden (a page's security policy). */
export function compilePhilox(): Fill | null {
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(philoxModule()));
    const drawn = new Float64Array(exports.memory.buffer);
    return (k0, k1, target, first) => {
      for (let from = 0; from < target.length; from += MEMORY_DRAWS) {
        const count = Math.min(MEMORY_DRAWS, target.length - from);
        exports.fill(k0, k1, first + from, count);
        target.set(drawn.subarray(0, count), from);
      }
    };
  } catch {
    return null;
  }
}
