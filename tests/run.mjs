/**
 * Runs everything that proves the product, on a machine where nothing runs yet: what is missing
 * is installed, private servers are started on free loopback ports, and the last line reads
 * `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareMachine } from './prepare-machine.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ancrage-tests-'));
const totals = { passed: 0, failed: 0 };
const failures = [];

/** Runs a command, its output shown as it comes; answers its exit code. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, NX_DAEMON: 'false', CI: 'true', ...env },
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function check(title, command, args) {
  const started = Date.now();
  console.log(`\n▸ ${title}`);
  const code = await run(command, args);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✔' : '✘'} ${title} (${seconds} s)`);
  if (code === 0) totals.passed += 1;
  else {
    totals.failed += 1;
    failures.push(title);
  }
  return code === 0;
}

/** Jest's own counts, test by test; a suite that cannot even start is one failure. */
async function checkTests(title, args, env = {}) {
  const report = join(folder, `${title.replace(/\W+/g, '-')}.json`);
  console.log(`\n▸ ${title}`);
  const code = await run('npx', ['jest', ...args, '--json', `--outputFile=${report}`], env);
  let counted;
  try {
    counted = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    totals.failed += 1;
    failures.push(title);
    return;
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = counted;
  const switchedOff = counted.numPendingTests + counted.numTodoTests;
  totals.passed += numPassedTests;
  const told = numFailedTests + numRuntimeErrorTestSuites + switchedOff;
  // What fails outside of any test, such as the end of the servers, fails the run too.
  const failed = told === 0 && code !== 0 ? 1 : told;
  totals.failed += failed;
  if (failed > 0) failures.push(`${title}: ${failed}`);
  if (numPassedTests === 0) {
    totals.failed += 1;
    failures.push(`${title}: no test ran`);
  }
}

// By its place, since no package has a name before it is installed.
const ofTheLauncher = (file) =>
  import(new URL(`../infra/launcher/start/${file}`, import.meta.url).href);
const { dependenciesAreInstalled } = await ofTheLauncher('installed-dependencies.mjs');
const { noteBuilt, sourcesDigest } = await ofTheLauncher('built-projects.mjs');
if (!dependenciesAreInstalled(ROOT)) {
  await check('npm ci', 'npm', ['ci', '--no-audit', '--no-fund']);
}
const machine = await prepareMachine();
if (machine.missing.length > 0) {
  for (const sentence of machine.missing) console.error(sentence);
  console.log(`0 passed, ${machine.missing.length} failed`);
  process.exit(1);
}

const digest = sourcesDigest(ROOT);
const built = await check('build', 'npx', ['nx', 'run-many', '-t', 'build']);
// A start that a test makes would build again, and take the files from under the other tests.
if (built) noteBuilt(ROOT, digest);
await check('format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
await check('lint', 'npx', ['nx', 'run-many', '-t', 'lint']);
await check('types', 'npx', ['nx', 'run-many', '-t', 'typecheck']);
await check('arrows', 'npx', ['depcruise', 'api', 'web/src', 'shared', 'scoring', 'infra']);
await check('unused files, exports and dependencies', 'npx', ['knip']);
if (built) {
  await checkTests('unit tests', ['--selectProjects', 'unit']);
  await checkTests(
    'tests on real parts',
    ['--selectProjects', 'real', '--maxWorkers=2'],
    machine.env,
  );
}

rmSync(folder, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
