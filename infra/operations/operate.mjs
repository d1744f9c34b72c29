/** `npm run backup`, `restore`, `ledger:verify`…: builds what is missing, then runs the command. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const build = ['nx', 'run-many', '-t', 'build', '--exclude', '@ancrage/web'];
const { status, stdout, stderr } = spawnSync('npx', build, {
  cwd: ROOT,
  encoding: 'utf8',
  env: { ...process.env, NX_DAEMON: 'false' },
});
if (status !== 0) {
  process.stderr.write(
    `The commands could not be built; run npm install first.\n${stdout}${stderr}`,
  );
  process.exit(70);
}
// npm runs from the root of the clone; files are named from where the user stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const { main } = await import('./dist/main.js');
await main(process.argv);
