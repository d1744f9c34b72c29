import Module from 'node:module';
import { join, sep } from 'node:path';
import { transformSync } from '@swc/core';
import { addHook } from 'pirates';
import jest from '../../jest.config.mjs';
import { fewerRuns } from './fewer-runs.mjs';
import { forgetTheLast } from './forget-between-mutants.mjs';
import { jestWords } from './jest-words.mjs';
import { leaveStatic, skipWhenLong, startMutant } from './while-a-test-runs.mjs';

/**
 * Lets Node read the sources as the unit tests do: compiled with their settings, their words for
 * tests given to Mocha, and the engine's name bound to the copy in which the mutants are planted
 * (a package is found through a link to the checkout, where no mutant is).
 */
const [, settings] = Object.values(jest.projects[0].transform)[0];
const NAME = '@ancrage/engine/';
const ENGINE = join(process.cwd(), 'scoring/engine/src') + sep;

function compile(code, filename) {
  const compiled = transformSync(code, { ...settings, filename, swcrc: false }).code;
  const engine = filename.startsWith(ENGINE) && !filename.endsWith('.test.ts');
  return engine ? compiled.replace('\n', '\nconst { Map, WeakMap } = forgetful;\n') : compiled;
}

addHook(compile, { exts: ['.ts'] });

const { _load: load } = Module;
Module._load = (name, parent, isMain) => {
  if (name === '@jest/globals') return jestWords;
  if (name === 'fast-check') return { __esModule: true, default: fewerRuns };
  const path = name.startsWith(NAME) ? `${ENGINE}${name.slice(NAME.length)}.ts` : name;
  return load(path, parent, isMain);
};

export const mochaHooks = {
  beforeAll: [forgetTheLast, startMutant],
  beforeEach: skipWhenLong,
  afterAll: leaveStatic,
};
