import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { openImporter, until, uploaded, type ImportView } from './importing';

const FILE =
  'Nature;Intitulé;Début;Fin;Heures\nMandat associatif;Trésorier;01/07/2026;31/07/2026;6\n';

let grounds: Grounds;

beforeAll(async () => {
  grounds = await openGrounds();
  await Promise.all([grounds.api.start(), grounds.worker.start()]);
});
afterAll(() => grounds.close());

test('an import that a frozen worker holds is left to it, and those of others go on', async () => {
  const one = await openImporter(grounds, 'Scierie de Quistinic');
  const two = await openImporter(grounds, 'Minoterie de Pont-Scorff');
  const importId = randomUUID();
  const frozen = new Client({ connectionString: grounds.urlOf('ancrage_worker') });
  await frozen.connect();
  await frozen.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [importId]);
  await grounds.owner.query(
    `WITH run AS (INSERT INTO ancrage.import_run
       (id, company_id, actor, file_name, file_sha256, language, created_at)
       VALUES ($1, $2, gen_random_uuid(), 'tenu.csv', $3, 'fr', now() - interval '1 hour'))
     INSERT INTO ancrage.import_file (import_id, company_id, bytes) VALUES ($1, $2, $4)`,
    [importId, one.company.id, randomBytes(32), Buffer.from(FILE)],
  );
  await eventually(askedForLock, (asked) => asked);

  const other = await uploaded(two.session, 'autre.csv', Buffer.from(FILE));
  expect(other.counts.valid).toBe(1);
  const held = await one.session.get<ImportView>(`/api/imports/${importId}`);
  expect(held.body.state).toBe('reading');

  await frozen.end();
  expect((await until(one.session, importId, ['ready'])).counts.valid).toBe(1);
});

/** Whether the worker has asked for the lock that the frozen one holds, and not had it. */
async function askedForLock(): Promise<boolean> {
  const { rows } = await grounds.owner.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database()
       AND application_name = 'ancrage-worker' AND query LIKE '%advisory_lock(hashtextextended%'`,
  );
  return rows.length > 0;
}
