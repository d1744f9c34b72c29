import { readdirSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { limitProcessorTime } from './processor-time.mjs';
import { RUNNERS, strykerOptions } from './stryker-options.mjs';
import { tally, tableOf } from './tally.mjs';

/**
 * Mutation testing of the engine: does a test fail when its code is wrong? `npm run mutate` for all
 * of it, `npm run mutate -- normalise random` for a few folders. What was found before and still
 * holds is kept in reports/mutation. Ends with 1 below 85 % killed, time-outs not counted.
 */
const WANTED = 0.85;

const sources = new URL('../../scoring/engine/src', import.meta.url);
const folders = readdirSync(sources, { withFileTypes: true }).filter((one) => one.isDirectory());
const asked = process.argv.slice(2);
const parts = asked.length > 0 ? asked : [...folders.map(({ name }) => name).sort(), 'root'];

limitProcessorTime(RUNNERS);
const rows = [];
for (const part of parts) {
  console.log(`\n▸ ${part} (${rows.length + 1} of ${parts.length})`);
  rows.push(tally(part, await new Stryker(strykerOptions(part)).runMutationTest()));
}
const { table, killedShare } = tableOf(rows);
console.log(`\n${table}`);
process.exitCode = killedShare >= WANTED ? 0 : 1;
