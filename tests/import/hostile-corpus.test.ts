import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { ProductProcess } from '../grounds/process';
import type { Session } from '../grounds/session';
import { BOMBS, HOSTILE_FILES } from './hostile-corpus';
import { fixture, openImporter, uploaded } from './importing';

/** What a bomb may add to a process, in megabytes. */
const GROWTH_MB_MAX = 64;

describe('a corpus of hostile spreadsheets', () => {
  let grounds: Grounds;
  let session: Session;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    ({ session } = await openImporter(grounds, 'Graineterie du Plessis'));
  });
  afterAll(() => grounds.close());

  test('a bomb costs neither process more memory than a small workbook', async () => {
    const processes = { api: grounds.api, worker: grounds.worker };
    // What is loaded once, for any workbook, is no bomb's doing.
    for (let time = 0; time < 3; time += 1) await uploaded(session, `${time}.xlsx`, small(time));
    const growth: Record<string, Record<string, number>> = {};
    for (const [title, content] of Object.entries(BOMBS)) {
      const file = content();
      const before = Object.values(processes).map(forgetPeak);
      const { state, failure } = await uploaded(session, 'bombe.xlsx', file);
      expect({ title, state }).toEqual({ title, state: 'failed' });
      expect(failure).toMatch(/décompressé|endommagé/);
      const after = Object.values(processes).map(peakMegabytes);
      growth[title] = Object.fromEntries(
        Object.keys(processes).map((name, at) => [
          name,
          Math.round((after[at] ?? 0) - (before[at] ?? 0)),
        ]),
      );
    }
    process.stdout.write(`bombs, megabytes added at the peak: ${JSON.stringify(growth)}\n`);
    for (const added of Object.values(growth).flatMap((each) => Object.values(each))) {
      expect(added).toBeLessThanOrEqual(GROWTH_MB_MAX);
    }
  });

  test.each(Object.keys(HOSTILE_FILES))('%s', async (title) => {
    const file = HOSTILE_FILES[title];
    if (!file) throw new Error(title);
    const read = await uploaded(session, file.name, file.content());
    expect({ state: read.state, failure: read.failure }).toMatchObject({
      state: file.becomes === 'read' ? 'ready' : 'failed',
    });
    if (file.becomes === 'refused') {
      const english = await session
        .inLanguage('en')
        .get<{ failure: string }>(`/api/imports/${read.id}`);
      expect(read.failure).toMatch(/illisible|colonne|en-tête|lignes/);
      expect(english.body.failure).toMatch(/cannot be read|column|header|rows/);
      expect(english.body.failure).not.toBe(read.failure);
    }
    const told = JSON.stringify(read);
    expect(told).not.toMatch(/root:x|hahahaha|Error:|undefined|at Object/);
  });

  test('both processes live, and read the next file', async () => {
    expect([grounds.api.ended, grounds.worker.ended]).toEqual([false, false]);
    const read = await uploaded(session, 'apres.csv', Buffer.from(fixture('comma-english.csv')));
    expect(read.state).toBe('ready');
  });
});

/** A workbook that differs from the others, so that it is not taken for one seen before. */
function small(time: number): Buffer {
  return Buffer.concat([fixture('two-header-rows.xlsx'), Buffer.alloc(time)]);
}

/** Begins to look for a new peak; answers the memory in use, in megabytes. */
function forgetPeak({ pid }: ProductProcess): number {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  return statusMegabytes(pid, 'VmRSS');
}

function peakMegabytes({ pid }: ProductProcess): number {
  return statusMegabytes(pid, 'VmHWM');
}

function statusMegabytes(pid: number, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
}
