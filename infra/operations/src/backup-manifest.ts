import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names the form of a backup. */
export const BACKUP_FORMAT = 'ancrage-backup/1';

/** One table of a backup. */
export interface TableInBackup {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the file `<name>.copy.gz`, in hexadecimal. */
  readonly sha256: string;
}

/** What a backup holds, in its `manifest.json`. */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  /** ISO 8601, UTC: the instant that the backup shows, whole and consistent. */
  readonly takenAt: string;
  /** Migrations of the database, by which a release recognises its own. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableInBackup[];
}

/** Where a backup keeps the rows of a table. */
export function tableFile(folder: string, table: string): string {
  return join(folder, `${table}.copy.gz`);
}

/** Where a backup says what it holds. */
export function manifestFile(folder: string): string {
  return join(folder, 'manifest.json');
}

/**
 * Reads what a backup holds.
 *
 * @throws Error that says what is wrong with the folder.
 */
export function readManifest(folder: string): BackupManifest {
  let manifest: BackupManifest;
  try {
    manifest = JSON.parse(readFileSync(manifestFile(folder), 'utf8')) as BackupManifest;
  } catch {
    throw new Error(`"${folder}" holds no finished backup: its manifest.json cannot be read.`);
  }
  if (manifest.format !== BACKUP_FORMAT) {
    throw new Error(`"${folder}" is in the form "${manifest.format}", not "${BACKUP_FORMAT}".`);
  }
  return manifest;
}
