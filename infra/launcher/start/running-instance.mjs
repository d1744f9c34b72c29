import { mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { markOf } from './process-mark.mjs';

/**
 * @typedef {import('../src/start-context.ts').RememberedProcess} RememberedProcess
 * @typedef {import('../src/start-context.ts').RunningInstance} RunningInstance
 * @typedef {{ pid: number, mark: string, address?: string,
 *   leaving?: boolean, children: Record<string, RememberedProcess> }} RunRecord
 */

/** Time in which a start that took over at the same moment has written its own record. */
const SETTLE_MS = 150;

/**
 * Claims a clone for this process: only one start runs in a clone.
 *
 * @param {string} stateFolder
 * @returns {Promise<{ instance: RunningInstance } | { other: RunRecord }>} The claim, or the record
 *   of the live start that already has it.
 */
export async function claimClone(stateFolder) {
  mkdirSync(stateFolder, { recursive: true });
  const file = join(stateFolder, 'run.json');
  const mark = markOf(process.pid);
  if (mark === undefined) throw new Error('Ce processus ne peut pas lire sa propre identité.');
  /** @type {RunRecord} */
  let record = { pid: process.pid, mark, children: {} };
  if (!createFile(file, record)) {
    // Empty for an instant while another start writes it.
    const known = await untilLeft(
      file,
      readRecord(file) ?? (await pause(SETTLE_MS), readRecord(file)),
    );
    if (known && isAlive(known)) return { other: known };
    record = { ...record, children: known?.children ?? {} };
    replaceFile(file, record);
    await pause(SETTLE_MS);
    const winner = readRecord(file);
    if (winner && winner.pid !== process.pid) return { other: winner };
  }
  return { instance: claimedInstance(file, record) };
}

/**
 * Waits for a start that is ending; the last record that it left, if any.
 *
 * @param {string} file @param {RunRecord | undefined} known
 */
async function untilLeft(file, known) {
  let record = known;
  while (record?.leaving && isAlive(record)) {
    await pause(SETTLE_MS);
    record = readRecord(file);
  }
  return record;
}

/** @param {string} file @param {RunRecord} record @returns {RunningInstance} */
function claimedInstance(file, record) {
  const children = new Map(Object.entries(record.children));
  const keep = () => {
    try {
      replaceFile(file, { ...record, children: Object.fromEntries(children) });
    } catch {
      // Somebody removed the folder beneath us: what runs goes on running.
    }
  };
  return {
    leftOver: record.children,
    remember(name, pid) {
      const mark = markOf(pid);
      if (mark === undefined) return;
      children.set(name, { pid, mark });
      keep();
    },
    forget(name) {
      children.delete(name);
      keep();
    },
    announce(address) {
      record.address = address;
      keep();
    },
    leave() {
      record.leaving = true;
      keep();
    },
    release() {
      // What still lives must be found by the next start.
      if (children.size > 0) return;
      if (readRecord(file)?.pid === process.pid) unlinkSync(file);
    },
  };
}

/** @param {RunRecord} record */
function isAlive(record) {
  return markOf(record.pid) === record.mark;
}

/** @param {string} file @returns {RunRecord | undefined} */
function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes the file unless it exists, and says whether it did. @param {string} file @param {RunRecord} record */
function createFile(file, record) {
  try {
    writeFileSync(file, text(record), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file @param {RunRecord} record */
function replaceFile(file, record) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text(record));
  renameSync(draft, file);
}

/** @param {RunRecord} record */
function text(record) {
  return `${JSON.stringify(record, null, 2)}\n`;
}
