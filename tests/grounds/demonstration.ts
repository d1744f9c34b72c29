import { latestClosedQuarter } from '@ancrage/contract/period/quarter';
import { connect } from '@ancrage/database/connect';
import { loadDemonstration } from '@ancrage/demo/load-demonstration';
import { Client } from 'pg';
import { TODAY } from './declarations';
import { eventually } from './eventually';
import { groundsSettings, onServer, openGrounds } from './grounds';

const NAME = 'ancrage_demonstration';

/** Key of the lock under which the template is made: any number that nothing else takes. */
const MAKING = 5_150;

/**
 * The demonstration data, loaded and scored, as a template to copy: made by the first test file
 * that asks for it, in this run's own server. One that runs beside it waits.
 */
export async function demonstrationTemplate(): Promise<string> {
  const settings = groundsSettings();
  const client = new Client({ connectionString: settings.postgresUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MAKING]);
    const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
    if (known.rowCount === 0) await makeTemplate();
  } finally {
    await client.end();
  }
  return NAME;
}

async function makeTemplate(): Promise<void> {
  const settings = groundsSettings();
  const grounds = await openGrounds();
  const source = await connect({ url: grounds.ownerUrl, application: 'ancrage-tests' });
  await loadDemonstration(source, { today: TODAY, onProgress: () => undefined });
  await source.destroy();
  await grounds.worker.start();
  await eventually(
    async () => {
      // Snapshots are published from the oldest quarter on: with the latest, all are there.
      const { rows } = await grounds.owner.query<{
        waiting: number;
        unpublished: number;
        frozen: boolean;
      }>(
        `SELECT (SELECT count(*)::int FROM ancrage.score_request
            WHERE scored_version < wanted_version) AS waiting,
           (SELECT count(*)::int FROM ancrage.territory t WHERE NOT EXISTS (
              SELECT FROM ancrage.published_territory p
              WHERE p.territory_code = t.code AND p.quarter = $1)) AS unpublished,
           EXISTS (SELECT FROM ancrage.peer_freeze
             WHERE quarter = $1 AND stage = 'done') AS frozen`,
        [latestClosedQuarter(TODAY)],
      );
      return rows[0] ?? { waiting: 1, unpublished: 1, frozen: false };
    },
    ({ waiting, unpublished, frozen }) => waiting === 0 && unpublished === 0 && frozen,
    280_000,
  );
  await grounds.worker.stop();
  const made = new URL(grounds.ownerUrl).pathname.slice(1);
  await grounds.owner.end();
  await onServer(settings, `ALTER DATABASE ${made} RENAME TO ${NAME}`);
}
