/** `node bundle.mjs ENTRY.ts`: the entry and the engine as one script for a page, on the standard output. */
import { rolldown } from 'rolldown';

const bundle = await rolldown({
  input: process.argv[2],
  platform: 'browser',
  resolve: { conditionNames: ['ancrage', 'import', 'default'] },
});
const { output } = await bundle.generate({ format: 'iife', name: 'engine' });
await bundle.close();
process.stdout.write(output.map(({ code = '' }) => code).join('\n'));
