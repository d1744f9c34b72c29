/**
 * Holds the components that `package-lock.json` names against the terms of
 * `infra/security/components.md`. Ends with 0 where all are kept, 1 where one is broken, and 2
 * where the registry does not tell what is known of faults.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { judgeComponents } from './judge-components.mjs';
import { readTerms } from './read-terms.mjs';

const ROOT = new URL('../../', import.meta.url);
const run = promisify(execFile);

const { values: options } = parseArgs({ options: { registry: { type: 'string' } } });
const elsewhere = options.registry === undefined ? [] : [`--registry=${options.registry}`];

/**
 * npm's answer in JSON; it ends with 1 where it has something to tell.
 *
 * @param {readonly string[]} args
 */
async function npm(args) {
  const answer = await run('npm', [...args, '--json', ...elsewhere], {
    cwd: fileURLToPath(ROOT),
    maxBuffer: 256 * 1024 * 1024,
  }).catch((/** @type {{ stdout?: string }} */ failure) => failure);
  return JSON.parse(answer.stdout || '{}');
}

const page = readFileSync(new URL('infra/security/components.md', ROOT), 'utf8');
const lock = JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8'));
const [answered, outdated] = await Promise.all([npm(['audit']), npm(['outdated'])]);
const audit = answered.auditReportVersion === 2 ? answered : null;
const asked = new Set([...Object.keys(audit?.vulnerabilities ?? {}), ...Object.keys(outdated)]);
/** @type {Record<string, Record<string, string>>} */
const times = {};
for (const name of asked) times[name] = await npm(['view', name, 'time']);

const findings = judgeComponents({
  audit,
  outdated,
  locked: lock.packages,
  times,
  ...readTerms(page),
  today: new Date(),
});
for (const { broken, sentence } of findings) console.log(`${broken ? '✘' : '·'} ${sentence}`);
const broken = findings.filter((finding) => finding.broken).length;
const count = Object.values(lock.packages).filter((one) => one.version && !one.link).length;
console.log(`\n${count} components, ${broken} terms broken.`);
if (audit === null) {
  console.error(
    `Of faults nothing is known: the registry does not answer the audit (${answered.message ?? answered.error?.summary ?? 'no answer'}). Ask one that does by npm run components -- --registry=<its address>, or look again later.`,
  );
}
process.exitCode = broken > 0 ? 1 : audit === null ? 2 : 0;
