/**
 * `npm start` and `npm run dev`. Everything else is imported once Node is known to be recent
 * enough to read it, so that an old one gets a sentence and no syntax error.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// Whoever reads our lines may go away; Ancrage goes on.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

start().catch((/** @type {unknown} */ error) => {
  process.stderr.write(`\n${sentenceFor(error)}\n`);
  process.exit(1);
});

async function start() {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) < OLDEST_NODE) {
    throw new Error(`Ancrage demande Node ${OLDEST_NODE} ou plus récent ; vous avez Node ${node}.`);
  }
  if (process.platform === 'win32') {
    throw new Error('Sous Windows, lancez Ancrage dans WSL (Ubuntu ou Debian).');
  }
  const { begin } = await import('./start/begin.mjs');
  await begin(root, process.argv.includes('--dev'));
}

/** @param {unknown} error */
function sentenceFor(error) {
  const { code, path, message, stack } = /** @type {NodeJS.ErrnoException} */ (error);
  if ((code === 'EACCES' || code === 'EPERM') && path && path.startsWith(root)) {
    return `${path} appartient à un autre utilisateur. Relancez comme lui, ou rendez-le accessible.`;
  }
  return code === undefined ? message : stack || message;
}
