/** `node bundle.mjs ENTRY.ts`: the entry as one script for a page, minified, on the standard output. */
import { rolldown } from 'rolldown';

const bundle = await rolldown({
  input: process.argv[2],
  platform: 'browser',
  resolve: { conditionNames: ['ancrage', 'import', 'default'] },
});
const { output } = await bundle.generate({ format: 'iife', name: 'engine', minify: true });
await bundle.close();
process.stdout.write(output.map(({ code = '' }) => code).join('\n'));
