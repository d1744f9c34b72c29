import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { markOf } from './process-mark.mjs';
import { claimClone } from './running-instance.mjs';

/** Bears its id for as long as the machine runs. */
const FIRST_PROCESS = 1;

describe('the claim on a clone', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ancrage-claim-'));
    file = join(folder, 'run.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const record = () => JSON.parse(readFileSync(file, 'utf8'));
  const claim = async () => {
    const answer = await claimClone(folder);
    if ('other' in answer) throw new Error('The clone is claimed by another start.');
    return answer.instance;
  };

  it('is given once, and tells the next start where the first one answers', async () => {
    const instance = await claim();
    instance.announce('http://localhost:3000');
    expect(await claimClone(folder)).toMatchObject({
      other: { pid: process.pid, address: 'http://localhost:3000' },
    });
  });

  it('is free again once released', async () => {
    (await claim()).release();
    expect(existsSync(file)).toBe(false);
    expect((await claim()).leftOver).toEqual({});
  });

  it('passes from a process that died to the next start, with what it left alive', async () => {
    const children = { api: { pid: 12, mark: 'then' } };
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(file, JSON.stringify({ pid, mark: 'then', children }));
    const instance = await claim();
    expect(instance.leftOver).toEqual(children);
    expect(record()).toMatchObject({ pid: process.pid, children });
  });

  it('passes on when its process id has been given to somebody else', async () => {
    writeFileSync(file, JSON.stringify({ pid: process.ppid, mark: 'before', children: {} }));
    await claim();
    expect(record().pid).toBe(process.pid);
  });

  it.each(['', '{"pid":'])('passes on when the record is spoilt: %j', async (text) => {
    writeFileSync(file, text);
    await claim();
    expect(record().pid).toBe(process.pid);
  });

  it('remembers what runs, and is kept while something of it still does', async () => {
    const instance = await claim();
    instance.remember('api', process.pid);
    expect(record().children.api).toEqual({ pid: process.pid, mark: markOf(process.pid) });
    instance.release();
    expect(existsSync(file)).toBe(true);
    instance.forget('api');
    instance.release();
    expect(existsSync(file)).toBe(false);
  });
});

describe('the mark of a process', () => {
  it('stays the same, and is no other process’s', () => {
    expect(markOf(process.pid)).toBe(markOf(process.pid));
    expect(markOf(process.pid)).not.toBe(markOf(FIRST_PROCESS));
  });

  it('is gone with it', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect(markOf(pid)).toBeUndefined();
  });
});
