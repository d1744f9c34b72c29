/**
 * The long forms of the tests that draw what they do, one after the other, each under a seed that
 * is told: `npm run test:long` for all, `npm run test:long -- storm fuzz` for some,
 * `npm run test:long -- storm --seed 1a2b3c4d` to see a run again. Ends with 1 when one failed.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareMachine } from './prepare-machine.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How often each strikes, under which name it takes its seed, and where it is. */
const FORMS = {
  storm: {
    what: '100 faults on each queue backend',
    env: { ANCRAGE_FAULTS: '100' },
    seed: 'ANCRAGE_SEED',
    tests: ['real', 'kill/storm.test'],
  },
  tamper: {
    what: '1,000 changes of one byte in the ledger',
    env: { ANCRAGE_TAMPERED: '1000' },
    seed: 'ANCRAGE_SEED',
    tests: ['real', 'ledger/tampered-entry'],
  },
  attack: {
    what: 'disclosure attacks on 12 times the populations',
    env: { ANCRAGE_ATTACK_TIMES: '12' },
    seed: 'ANCRAGE_ATTACK_SEED',
    tests: ['unit', 'disclosure-attack'],
  },
  'time-travel': {
    what: '40 random histories',
    env: { ANCRAGE_HISTORIES: '40' },
    seed: 'ANCRAGE_SEED',
    tests: ['real', 'time-travel'],
  },
  fuzz: {
    what: '100,000 drawn requests',
    env: { ANCRAGE_FUZZ: '100000' },
    seed: 'ANCRAGE_FUZZ_SEED',
    tests: ['real', 'fuzz/fuzz.test'],
  },
};

/** Runs a form; answers whether it passed, and what it told of itself. */
function run({ env, seed, tests: [project, pattern] }, value, machine) {
  const args = ['jest', '--selectProjects', project, '--runInBand', '--forceExit'];
  return new Promise((resolve) => {
    const child = spawn('npx', [...args, '--testPathPatterns', pattern], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...machine, ...env, [seed]: value },
    });
    let told = '';
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      told += chunk;
    });
    child.on('error', () => resolve({ passed: false, told }));
    child.on('close', (code) => resolve({ passed: code === 0, told }));
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' } },
});
const unknown = positionals.filter((name) => !(name in FORMS));
if (unknown.length > 0) {
  console.error(
    `Nothing is called ${unknown.join(', ')}. Give some of ${Object.keys(FORMS).join(', ')}.`,
  );
  process.exit(1);
}
const machine = await prepareMachine();
if (machine.missing.length > 0) {
  for (const sentence of machine.missing) console.error(sentence);
  process.exit(1);
}

const rows = [];
const figures = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(FORMS)) {
  const form = FORMS[name];
  const seed = values.seed ?? String(randomInt(1_000_000_000));
  console.log(`\n▸ ${name}: ${form.what}, seed ${seed}`);
  const started = Date.now();
  const { passed, told } = await run(form, seed, machine.env);
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  rows.push({ form: name, what: form.what, seed, minutes, result: passed ? 'passed' : 'FAILED' });
  const lines = told.split('\n').filter((line) => /\d/.test(line) && !/seed|^\s/i.test(line));
  figures.push(...lines.map((line) => `${name}: ${line}`));
}

console.log(`\n${figures.join('\n')}\n`);
console.table(rows);
process.exitCode = rows.every(({ result }) => result === 'passed') ? 0 : 1;
