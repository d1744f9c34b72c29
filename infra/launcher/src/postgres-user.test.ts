import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mayReach } from './postgres-user';

describe('a folder that the user of PostgreSQL can reach', () => {
  let home: string;
  let clone: string;
  const stranger = { uid: 54_321, gid: 54_321 };

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'ancrage-home-'));
    clone = join(home, 'clone');
    mkdirSync(clone);
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('lets everybody down to it', () => {
    chmodSync(home, 0o755);
    expect(mayReach(clone, stranger)).toBe(true);
  });

  it('has no closed folder above it', () => {
    chmodSync(home, 0o700);
    expect(mayReach(clone, stranger)).toBe(false);
    const { uid, gid } = statSync(home);
    expect(mayReach(clone, { uid, gid })).toBe(true);
  });

  it('may be reached through a group', () => {
    chmodSync(home, 0o710);
    expect(mayReach(clone, { ...stranger, gid: statSync(home).gid })).toBe(true);
    expect(mayReach(clone, stranger)).toBe(false);
  });
});
