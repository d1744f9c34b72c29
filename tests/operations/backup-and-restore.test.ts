import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup } from '@ancrage/operations/backup';
import { restore } from '@ancrage/operations/restore';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { openReadyCompany, type TestCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { Session } from '../grounds/session';

describe('what was declared is backed up and brought back', () => {
  let folder: string;
  let before: Grounds;
  let after: Grounds;
  let company: TestCompany;
  let session: Session;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ancrage-backup-'));
    before = await openGrounds();
    after = await openGrounds();
    await Promise.all([before.api.start(), before.worker.start()]);
    ({ company, session } = await openReadyCompany(before, 'Cartonnerie de Kermélo'));
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 70));
    await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => !view.pending,
    );
    // Acknowledged, and not scored when the backup is taken.
    await before.worker.stop();
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 30));
  });
  afterAll(async () => {
    await Promise.all([before.close(), after.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('every table, with its rows; a folder that holds something is refused', async () => {
    const manifest = await backup(before.ownerUrl, join(folder, 'one'));
    const entries = manifest.tables.find(({ name }) => name === 'ledger_entry');
    expect(entries?.rows).toBeGreaterThan(4);
    await expect(backup(before.ownerUrl, join(folder, 'one'))).rejects.toThrow(/not empty/);
  });

  test('a backup that was cut off or changed is refused, and so is a database in use', async () => {
    await expect(restore(after.ownerUrl, folder)).rejects.toThrow(/no finished backup/);
    await expect(restore(before.ownerUrl, join(folder, 'one'))).rejects.toThrow(/in use/);
    const file = join(folder, 'one', 'company.copy.gz');
    const whole = readFileSync(file);
    appendFileSync(file, 'x');
    await expect(restore(after.ownerUrl, join(folder, 'one'))).rejects.toThrow(/SHA-256/);
    writeFileSync(file, whole);
  });

  test('the ledger verifies, scores are the same, and the queue catches up', async () => {
    const restored = await restore(after.ownerUrl, join(folder, 'one'));
    const { brokenChains, changedTexts, brokenAnchors } = restored;
    expect([brokenChains, changedTexts, brokenAnchors]).toEqual([[], [], []]);
    expect(await everything(after.ownerUrl)).toEqual(await everything(before.ownerUrl));

    await Promise.all([after.api.start(), after.worker.start()]);
    const again = await Session.signIn(after.apiUrl, company);
    expect((await dashboard(again, LAST_QUARTER)).score).not.toBeNull();
    await before.worker.start();
    const caughtUp = (there: Session) =>
      eventually(
        () => dashboard(there, LAST_QUARTER),
        (view) => !view.pending,
      );
    const [original, copy] = [await caughtUp(session), await caughtUp(again)];
    expect(copy.score?.inputDigest).toBe(original.score?.inputDigest);
    expect(copy.score?.indicators).toEqual(original.score?.indicators);
    const declared = await again.post('/api/commitments', meetingRoom(LAST_QUARTER, 5));
    expect(declared.status).toBe(201);
  });
});

/** Digest of the rows of the tables that say what was declared and scored. */
async function everything(url: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = ['ledger_entry', 'entry_text', 'ledger_head', 'score_record', 'score_request'];
    const digests: unknown[] = [];
    for (const table of tables) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest
         FROM ancrage.${table} t`,
      );
      digests.push([table, rows[0]]);
    }
    return digests;
  } finally {
    await client.end();
  }
}
