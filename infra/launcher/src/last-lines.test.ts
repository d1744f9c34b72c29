import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lastLines, logEnd } from './last-lines';

describe('the last lines of a log', () => {
  let folder: string;
  let log: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ancrage-log-'));
    log = join(folder, 'api.log');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are those of the process that died, not of the one before', () => {
    appendFileSync(log, 'an older failure\n');
    const begin = logEnd(log);
    appendFileSync(log, 'one\ntwo\nthree\n');
    expect(lastLines(log, 2, begin)).toEqual(['two', 'three']);
    expect(lastLines(log, 9, begin)).toEqual(['one', 'two', 'three']);
  });

  it('are none when it wrote nothing', () => {
    expect(lastLines(log, 5, 0)).toEqual([]);
    appendFileSync(log, 'an older failure\n');
    expect(lastLines(log, 5, logEnd(log))).toEqual([]);
  });

  it('leave out the stack of an error, which would push its message away', () => {
    appendFileSync(
      log,
      'Error: no port\n    at main (main.js:1:1)\n    at async start (main.js:2:2)\n',
    );
    expect(lastLines(log, 1, 0)).toEqual(['Error: no port']);
  });

  it('are cut to what a terminal can show', () => {
    appendFileSync(log, `${'x'.repeat(50_000)}\n`);
    expect(lastLines(log, 1, 0)[0]).toHaveLength(240);
  });
});
