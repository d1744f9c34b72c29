import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { limitProcessorTime } from './processor-time.mjs';
import { reportOf, RUNNERS, strykerOptions } from './stryker-options.mjs';
import { tally, tableOf } from './tally.mjs';

/**
 * Mutation testing of the engine: does a test fail when its code is wrong? `npm run mutate` for all
 * of it, `npm run mutate -- normalise random` for a few folders. What was found before and still
 * holds is kept in reports/mutation; `npm run mutate -- --table` adds it up without trying anything.
 * Ends with 1 below 85 % killed, time-outs not counted.
 */
const WANTED = 0.85;

const sources = new URL('../../scoring/engine/src', import.meta.url);
const folders = readdirSync(sources, { withFileTypes: true }).filter((one) => one.isDirectory());
const all = [...folders.map(({ name }) => name).sort(), 'root'];
const given = process.argv.slice(2);
const asked = given.filter((one) => one !== '--table');
const unknown = asked.filter((part) => !all.includes(part));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}. Give some of ${all.join(', ')}.`);
  process.exit(1);
}

/** The mutants of a part as they were found last. */
function known(part) {
  const report = reportOf(part);
  if (!existsSync(report)) {
    console.error(`${part} was not tried yet: npm run mutate -- ${part}`);
    process.exit(1);
  }
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  return Object.values(files).flatMap(({ mutants }) => mutants);
}

const parts = asked.length > 0 ? asked : all;
const isTable = given.includes('--table');
if (!isTable) limitProcessorTime(RUNNERS);
const rows = [];
for (const part of parts) {
  if (!isTable) console.log(`\n▸ ${part} (${rows.length + 1} of ${parts.length})`);
  const mutants = isTable ? known(part) : await new Stryker(strykerOptions(part)).runMutationTest();
  rows.push(tally(part, mutants));
}
const { table, killedShare } = tableOf(rows);
console.log(`\n${table}`);
process.exitCode = killedShare >= WANTED ? 0 : 1;
