import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  BACKUP_FORMAT,
  manifestFile,
  tableFile,
  type BackupManifest,
  type TableInBackup,
} from './backup-manifest';
import { appliedMigrations, productTables, quoted, type Table } from './catalogue';

/**
 * Writes a backup of everything that the product keeps: every table, as one instant knew it, while
 * companies go on declaring. The queues are not in it: they are made again from the tables. The
 * manifest comes last, so that a backup that was cut off is none.
 *
 * @param databaseUrl Address of an administrator, whom no policy hides a row from.
 * @throws Error when the folder holds something already.
 */
export async function backup(databaseUrl: string, folder: string): Promise<BackupManifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) {
    throw new Error(`"${folder}" is not empty. Name a folder that does not exist yet.`);
  }
  const client = new Client({ connectionString: databaseUrl, application_name: 'ancrage-backup' });
  await client.connect();
  try {
    // One snapshot for all tables; row_security off fails rather than leave a row out.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL row_security = off');
    const { rows } = await client.query<{ now: Date }>('SELECT now() AS now');
    const tables: TableInBackup[] = [];
    for (const table of await productTables(client)) {
      tables.push(await copyOut(client, folder, table));
    }
    const manifest: BackupManifest = {
      format: BACKUP_FORMAT,
      takenAt: (rows[0]?.now ?? new Date()).toISOString(),
      migrations: await appliedMigrations(client),
      tables,
    };
    await client.query('COMMIT');
    const unfinished = `${manifestFile(folder)}.unfinished`;
    await writeFile(unfinished, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await rename(unfinished, manifestFile(folder));
    return manifest;
  } finally {
    await client.end();
  }
}

async function copyOut(client: Client, folder: string, table: Table): Promise<TableInBackup> {
  const columns = table.columns.map(quoted).join(', ');
  const copying = client.query(copyTo(`COPY ancrage.${quoted(table.name)} (${columns}) TO STDOUT`));
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const file = createWriteStream(tableFile(folder, table.name), { mode: 0o600 });
  await pipeline(copying, createGzip({ level: 6 }), hashed, file);
  return { ...table, rows: copying.rowCount, sha256: hash.digest('hex') };
}
