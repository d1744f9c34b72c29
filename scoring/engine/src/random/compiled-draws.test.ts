import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileDraws, fillUniform } from './uniform-draws';

test('each compiled loop is that of its text', () => {
  const script = join(__dirname, '../../compile-loops.mjs');
  const compiled = execFileSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { compileLoops } from ${JSON.stringify(script)};
     process.stdout.write(JSON.stringify(await compileLoops()));`,
  ]).toString();
  const loops = JSON.parse(compiled) as { path: string; code: string }[];
  expect(loops.length).toBe(2);
  for (const { path, code } of loops) {
    const bytes = code.slice(code.indexOf('export'));
    expect(readFileSync(new URL(path), 'utf8')).toContain(bytes);
  }
});

test('compiled or not, the draws have the same digits', () => {
  const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const asked = fc.record({ k0: word, k1: word, first: word, count: fc.nat(9000) });
  const cases = fc.sample(asked, 60);
  const draws = () =>
    cases.map(({ k0, k1, first, count }) => {
      const target = new Float64Array(count);
      fillUniform({ k0, k1 }, target, first);
      return target;
    });
  const byScript = draws();
  expect(compileDraws()).toBe(true);
  expect(draws()).toEqual(byScript);
});
