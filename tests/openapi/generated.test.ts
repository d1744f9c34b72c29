import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../grounds/grounds';

const CLIENT = 'src/contract/generated';

describe('what is generated from the routes', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ancrage-openapi-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('api/openapi.json is what the code describes today', () => {
    const file = join(folder, 'openapi.json');
    run(join(ROOT, 'api'), 'node', ['dist/describe-api.js', file]);
    if (readFileSync(file, 'utf8') !== readFileSync(join(ROOT, 'api/openapi.json'), 'utf8')) {
      throw new Error(
        'api/openapi.json is stale: run `npm run describe -w @ancrage/api`, read what changed ' +
          'in the contract, and commit it.',
      );
    }
  });

  test('the web’s client is what the generator makes of it', () => {
    // A copy of the two files that the generator reads: it writes where its settings say.
    mkdirSync(join(folder, 'web'));
    mkdirSync(join(folder, 'api'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const file of ['web/openapi-ts.config.ts', 'web/package.json', 'api/openapi.json']) {
      copyFileSync(join(ROOT, file), join(folder, file));
    }
    run(join(folder, 'web'), join(ROOT, 'node_modules/.bin/openapi-ts'), []);
    const [committed, generated] = [
      filesIn(join(ROOT, 'web', CLIENT)),
      filesIn(join(folder, 'web', CLIENT)),
    ];
    expect(generated.size).toBeGreaterThan(5);
    const stale = [...new Set([...committed.keys(), ...generated.keys()])].filter(
      (name) => committed.get(name) !== generated.get(name),
    );
    if (stale.length > 0) {
      throw new Error(
        `web/src/contract/generated is stale (${stale.join(', ')}): ` +
          'run `npm run generate -w @ancrage/web` and commit it.',
      );
    }
  });
});

function run(cwd: string, command: string, args: readonly string[]): void {
  execFileSync(command, [...args], { cwd, stdio: 'pipe' });
}

/** Files of a folder by their path inside it. */
function filesIn(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
      }),
  );
}
