import { describe, expect, it } from '@jest/globals';
import { runsCodeOf, type Project } from './workspace-projects';

function project(name: string, ...uses: string[]): Project {
  return { name, folder: `/clone/${name}`, build: 'swc', uses };
}

const PROJECTS = [
  project('api', 'ledger', 'queue'),
  project('worker', 'engine', 'queue'),
  project('ledger', 'contract'),
  project('queue', 'contract'),
  project('engine'),
  project('contract'),
];

describe('what a changed source restarts', () => {
  it.each([
    ['api', 'api', true],
    ['api', 'worker', false],
    ['api', 'engine', false],
    ['worker', 'engine', true],
    ['api', 'contract', true],
    ['worker', 'contract', true],
    ['worker', 'ledger', false],
  ])('%s runs code of %s: %s', (name, changed, runs) => {
    expect(runsCodeOf(PROJECTS, name, changed)).toBe(runs);
  });
});
