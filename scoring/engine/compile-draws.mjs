/**
 * `npm run compile -w @ancrage/engine`: writes src/random/compiled-draws.ts from uniform-draws.wat,
 * so that the engine is one bundle without a file to fetch. A test compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import openWabt from 'wabt';

const SOURCE = new URL('./src/random/uniform-draws.wat', import.meta.url);
const TARGET = new URL('./src/random/compiled-draws.ts', import.meta.url);

/** The bytes that the text compiles to. */
export async function compileDraws() {
  const wabt = await openWabt();
  const parsed = wabt.parseWat('uniform-draws.wat', readFileSync(SOURCE, 'utf8'));
  return parsed.toBinary({}).buffer;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const bytes = await compileDraws();
  writeFileSync(
    TARGET,
    `/** Made of uniform-draws.wat by \`npm run compile -w @ancrage/engine\`. */\n` +
      `export const COMPILED_DRAWS = Uint8Array.of(${[...bytes].join(', ')});\n`,
  );
}
