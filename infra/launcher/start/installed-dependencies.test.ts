import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dependenciesAreInstalled } from './installed-dependencies.mjs';

type Packages = Record<string, { version?: string; optional?: boolean; link?: boolean }>;

const LOCK: Packages = {
  '': { version: '0.1.0' },
  api: { version: '0.1.0' },
  'node_modules/@ancrage/api': { link: true },
  'node_modules/fastify': { version: '5.0.0' },
  'node_modules/only-for-another-platform': { version: '1.0.0', optional: true },
};
const INSTALLED: Packages = {
  'node_modules/@ancrage/api': { link: true },
  'node_modules/fastify': { version: '5.0.0' },
};

describe('the dependencies of a clone', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ancrage-clone-'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: LOCK }));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const install = (packages: Packages) => {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  };

  it('are missing in a fresh clone', () => {
    expect(dependenciesAreInstalled(root)).toBe(false);
  });

  it('are missing when their installation was cut off', () => {
    mkdirSync(join(root, 'node_modules'));
    expect(dependenciesAreInstalled(root)).toBe(false);
  });

  it('are there when npm installed what the lock asks for', () => {
    install(INSTALLED);
    expect(dependenciesAreInstalled(root)).toBe(true);
  });

  it('are to be installed again when an update changed a version', () => {
    install({ ...INSTALLED, 'node_modules/fastify': { version: '4.9.9' } });
    expect(dependenciesAreInstalled(root)).toBe(false);
  });

  it('are to be installed again when an update brought a new one or a new workspace', () => {
    install({ 'node_modules/@ancrage/api': { link: true } });
    expect(dependenciesAreInstalled(root)).toBe(false);
    rmSync(join(root, 'node_modules'), { recursive: true });
    install({ 'node_modules/fastify': { version: '5.0.0' } });
    expect(dependenciesAreInstalled(root)).toBe(false);
  });
});
