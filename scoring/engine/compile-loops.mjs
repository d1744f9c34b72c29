/**
 * `npm run compile -w @ancrage/engine`: writes the bytes of each src/…/compiled-*.wat beside it, so
 * that the engine is one bundle without a file to fetch. A test compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import openWabt from 'wabt';

const LOOPS = {
  COMPILED_DRAWS: './src/random/compiled-draws',
  COMPILED_EARNED: './src/population/compiled-earned',
};

/** The module that stands beside each text, by its path from here without an ending. */
export async function compileLoops() {
  const wabt = await openWabt();
  return Object.entries(LOOPS).map(([name, path]) => {
    const text = readFileSync(new URL(`${path}.wat`, import.meta.url), 'utf8');
    const { buffer } = wabt.parseWat(`${path}.wat`, text).toBinary({});
    const code =
      `/** Made of ${basename(path)}.wat by \`npm run compile -w @ancrage/engine\`. */\n` +
      `export const ${name} = Uint8Array.of(\n${lines(buffer)}\n);\n`;
    return { path: new URL(`${path}.ts`, import.meta.url), code };
  });
}

function lines(bytes) {
  const rows = [];
  for (let from = 0; from < bytes.length; from += 16) {
    rows.push(`  ${[...bytes.subarray(from, from + 16)].join(', ')},`);
  }
  return rows.join('\n');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const { path, code } of await compileLoops()) writeFileSync(path, code);
}
