/** `node bundle.mjs FOLDER`: the engine's side from its sources, to run in a plain Node. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const names = ['score-population', 'score-population.thread'];
const bundle = await rolldown({
  input: names.map((name) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url))),
  platform: 'node',
  resolve: { conditionNames: ['ancrage', 'import', 'node', 'default'] },
});
await bundle.write({ dir: process.argv[2], format: 'cjs', entryFileNames: '[name].js' });
await bundle.close();
