/** `node bundle.mjs FOLDER`: the measurement with the engine from its sources, for a plain Node. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const bundle = await rolldown({
  input: fileURLToPath(new URL('./recompute-one.ts', import.meta.url)),
  platform: 'node',
  resolve: { conditionNames: ['ancrage', 'import', 'node', 'default'] },
});
await bundle.write({ dir: process.argv[2], format: 'cjs', entryFileNames: '[name].js' });
await bundle.close();
