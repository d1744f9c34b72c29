/** `node bundle.mjs FOLDER`: the study from its sources, to run in a plain Node. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const bundle = await rolldown({
  input: fileURLToPath(new URL('./study-asem.ts', import.meta.url)),
  platform: 'node',
  resolve: { conditionNames: ['ancrage', 'import', 'node', 'default'] },
});
await bundle.write({ dir: process.argv[2], format: 'cjs', entryFileNames: '[name].js' });
await bundle.close();
