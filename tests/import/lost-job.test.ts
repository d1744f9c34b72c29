import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { listedLines, openImporter, until, uploaded } from './importing';

const FILE =
  'Nature;Intitulé;Début;Fin;Heures\nMandat associatif;Trésorier;01/07/2026;31/07/2026;6\n';

describe('an import whose job is gone from the queue', () => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
  });
  afterAll(() => grounds.close());

  test('it is read, and what was confirmed of it is recorded once', async () => {
    const { company, session } = await openImporter(grounds, 'Menuiserie de Guidel');
    const importId = randomUUID();
    await grounds.owner.query(
      `INSERT INTO ancrage.import_run
         (id, company_id, actor, file_name, file_sha256, language, created_at)
       VALUES ($1, $2, gen_random_uuid(), 'perdu.csv', $3, 'fr', now() - interval '1 hour')`,
      [importId, company.id, randomBytes(32)],
    );
    await grounds.owner.query(
      'INSERT INTO ancrage.import_file (import_id, company_id, bytes) VALUES ($1, $2, $3)',
      [importId, company.id, Buffer.from(FILE)],
    );
    const read = await until(session, importId, ['ready']);
    expect(read.counts.valid).toBe(1);

    await grounds.owner.query("UPDATE ancrage.import_run SET state = 'recording' WHERE id = $1", [
      importId,
    ]);
    const done = await until(session, importId, ['done']);
    expect(done.counts.recorded).toBe(1);
    expect(await listedLines(session)).toHaveLength(1);
    const again = await uploaded(session, 'perdu.csv', Buffer.from(FILE));
    expect(again.counts.duplicate).toBe(1);
  });
});
