import { connect } from '@ancrage/database/connect';

/**
 * Refuses a database in which the queues' own role could not make their tables: BullMQ would try
 * again without end. The right belongs to the database itself, so a copy of one lacks it.
 *
 * @throws Error that gives the statement to run.
 */
export async function checkPostgres(databaseUrl: string): Promise<void> {
  const source = await connect({ url: databaseUrl, application: 'ancrage-queue', poolMax: 1 });
  try {
    const [right] = await source.query<{ may_create: boolean; role: string; database: string }[]>(
      `SELECT has_database_privilege(current_database(), 'CREATE') AS may_create,
         current_user AS role, current_database() AS database`,
    );
    if (right?.may_create !== true) {
      throw new Error(
        `The queues' role "${right?.role}" may not make its schema in "${right?.database}". ` +
          `Run: GRANT CREATE ON DATABASE "${right?.database}" TO "${right?.role}"`,
      );
    }
  } finally {
    await source.destroy();
  }
}
