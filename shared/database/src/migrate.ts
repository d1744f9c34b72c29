import { DataSource } from 'typeorm';
import { readMigrations } from './read-migrations';

/**
 * Applies the migrations that a database lacks, one transaction each, and returns their names.
 *
 * @param ownerUrl A role that may create roles and schemas (the embedded cluster's superuser, or
 *   the administrator's in production).
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return withMigrations(ownerUrl, async (source) => {
    const applied = await source.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  });
}

/** Takes back every migration, last first: what the tests of migrations walk. */
export async function revertAll(ownerUrl: string): Promise<number> {
  return withMigrations(ownerUrl, async (source) => {
    const count = source.migrations.length;
    for (let done = 0; done < count; done += 1) {
      await source.undoLastMigration({ transaction: 'each' });
    }
    return count;
  });
}

async function withMigrations<T>(url: string, work: (source: DataSource) => Promise<T>) {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: readMigrations(),
    migrationsTableName: 'ancrage_migration',
    synchronize: false,
  });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
