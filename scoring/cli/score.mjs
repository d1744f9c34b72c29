/**
 * `npm run score -- …`: builds what is older than its sources, then runs the command.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROJECTS = ['engine', 'cli'];

/** Time of the newest file under a folder; 0 where it does not exist. */
function newest(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .reduce(
        (time, { parentPath, name }) => Math.max(time, statSync(`${parentPath}/${name}`).mtimeMs),
        0,
      );
  } catch {
    return 0;
  }
}

for (const project of PROJECTS) {
  const folder = fileURLToPath(new URL(`../${project}`, import.meta.url));
  if (newest(`${folder}/dist`) >= newest(`${folder}/src`)) continue;
  const build = ['run', 'build', '--silent', '-w', `@ancrage/${project}`];
  const { status, stderr } = spawnSync('npm', build, { cwd: ROOT, encoding: 'utf8' });
  if (status === 0) continue;
  process.stderr.write(`${project} could not be built; run npm install first.\n${stderr ?? ''}`);
  process.exit(70);
}
// npm runs from the root of the clone; files are named from where the user stands.
if (process.env.INIT_CWD && process.env.npm_lifecycle_event === 'score') {
  process.chdir(process.env.INIT_CWD);
}
const { main } = await import('./dist/main.js');
await main(process.argv);
