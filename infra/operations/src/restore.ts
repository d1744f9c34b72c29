import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { connect } from '@ancrage/database/connect';
import { migrate } from '@ancrage/database/migrate';
import { verifyChain, type BrokenLink } from '@ancrage/ledger/verify-chain';
import { verifyRoots, type BrokenAnchor } from '@ancrage/ledger/verify-roots';
import { verifyTexts, type ChangedText } from '@ancrage/ledger/verify-texts';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  readManifest,
  tableFile,
  type BackupManifest,
  type TableInBackup,
} from './backup-manifest';
import { appliedMigrations, productTables, quoted } from './catalogue';

/** What a restore brought back, and what does not verify of it: nothing, from a whole backup. */
export interface Restored {
  readonly manifest: BackupManifest;
  readonly brokenChains: readonly BrokenLink[];
  readonly changedTexts: readonly ChangedText[];
  readonly brokenAnchors: readonly BrokenAnchor[];
}

/**
 * Brings a backup back into a database in which nobody has an account yet: migrates it, checks
 * every file against the manifest, loads all tables in one transaction, then verifies the ledger.
 * The queues are not in a backup: the worker finds what is stale by itself.
 *
 * @param databaseUrl Address of a superuser: triggers and checks of rows that were checked once
 *   are left out while they are loaded.
 * @throws Error when the database is in use, the release is another, or a file was changed.
 */
export async function restore(databaseUrl: string, folder: string): Promise<Restored> {
  const manifest = readManifest(folder);
  for (const table of manifest.tables) await checkFile(folder, table);
  await migrate(databaseUrl);
  const client = new Client({ connectionString: databaseUrl, application_name: 'ancrage-restore' });
  await client.connect();
  try {
    await refuseOtherRelease(client, manifest);
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    const names = (await productTables(client)).map(({ name }) => `ancrage.${quoted(name)}`);
    await client.query(`LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE`);
    await refuseUsed(client);
    await client.query(`TRUNCATE ${names.join(', ')}`);
    for (const table of manifest.tables) await copyIn(client, folder, table);
    await continueIdentities(client);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
  const source = await connect({ url: databaseUrl, application: 'ancrage-restore' });
  try {
    const brokenChains = await verifyChain(source);
    const changedTexts = await verifyTexts(source);
    return { manifest, brokenChains, changedTexts, brokenAnchors: await verifyRoots(source) };
  } finally {
    await source.destroy();
  }
}

async function checkFile(folder: string, { name, sha256 }: TableInBackup): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(tableFile(folder, name)), hash);
  if (hash.digest('hex') !== sha256) {
    throw new Error(`${tableFile(folder, name)} is not what was written: its SHA-256 differs.`);
  }
}

async function refuseOtherRelease(client: Client, { migrations }: BackupManifest): Promise<void> {
  const here = await appliedMigrations(client);
  if (here.join() === migrations.join()) return;
  throw new Error(
    `The backup is of a release whose last migration is "${migrations.at(-1)}", here it is ` +
      `"${here.at(-1)}". Restore with the release of the backup, then start the newer one.`,
  );
}

async function refuseUsed(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM ancrage.organisation LIMIT 1');
  if (rowCount === 0) return;
  throw new Error(
    'The database is in use: it holds organisations. Restore into an empty one, such as that of ' +
      'ANCRAGE_DEMO=none npm start.',
  );
}

async function copyIn(client: Client, folder: string, table: TableInBackup): Promise<void> {
  const columns = table.columns.map(quoted).join(', ');
  const loading = client.query(
    copyFrom(`COPY ancrage.${quoted(table.name)} (${columns}) FROM STDIN`),
  );
  await pipeline(createReadStream(tableFile(folder, table.name)), createGunzip(), loading);
  if (loading.rowCount !== table.rows) {
    throw new Error(`${table.name}: ${loading.rowCount} rows of ${table.rows} were loaded.`);
  }
}

/** Numbers that the database gives go on behind those that were loaded. */
async function continueIdentities(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(
    `SELECT c.relname AS name, a.attname AS column
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'ancrage'::regnamespace AND a.attidentity <> ''`,
  );
  for (const { name, column } of rows) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), greatest(max(${quoted(column)}), 1))
       FROM ancrage.${quoted(name)}`,
      [`ancrage.${quoted(name)}`, column],
    );
  }
}
