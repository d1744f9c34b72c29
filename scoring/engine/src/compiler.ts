/** What the language calls WebAssembly, as far as it is needed here. */
interface Compiler {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}

/**
 * What a compiled loop exports; null in a place that compiles none, as a page whose rule for content
 * forbids it. Every loop has its script, which gives the same digits.
 */
export function compiledLoop<Exports extends object>(code: Uint8Array): Exports | null {
  const { WebAssembly: compiler } = globalThis as { WebAssembly?: Compiler };
  if (compiler === undefined) return null;
  try {
    return new compiler.Instance(new compiler.Module(code)).exports as Exports;
  } catch {
    return null;
  }
}
