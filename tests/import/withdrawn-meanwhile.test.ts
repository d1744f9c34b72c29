import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { Session } from '../grounds/session';
import { confirm, confirmed, listedLines, openImporter, until, uploaded } from './importing';

const monthOf = (month: string, lastDay: number) =>
  Buffer.from(
    'Nature;Intitulé;Début;Fin;Heures\n' +
      `Mandat associatif;Trésorier;01/${month}/2026;${lastDay}/${month}/2026;6\n`,
  );

describe('a commitment is withdrawn while an import records a line of it', () => {
  let grounds: Grounds;
  let holder: Client;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    holder = new Client({ connectionString: grounds.ownerUrl });
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await grounds.close();
  });

  test('the import first: its line is withdrawn with the commitment', async () => {
    const { company, session, importId, withdraw } = await opened('Cidrerie du Rouho');
    await hold(company.id);
    await confirm(session, importId);
    await waiting(1);
    const withdrawing = withdraw();
    await waiting(2);
    await holder.query('COMMIT');
    expect((await withdrawing).status).toBe(201);
    expect((await until(session, importId, ['done'])).counts.recorded).toBe(1);
    expect(await orphans(company.id)).toEqual([]);
    expect(await listedLines(session)).toEqual([]);
  });

  test('the withdrawal first: the line stands under a commitment of its own', async () => {
    const { company, session, importId, withdraw } = await opened('Filature de Kernével');
    await hold(company.id);
    const withdrawing = withdraw();
    await waiting(1);
    await confirm(session, importId);
    await waiting(2);
    await holder.query('COMMIT');
    expect((await withdrawing).status).toBe(201);
    expect((await until(session, importId, ['done'])).counts.recorded).toBe(1);
    expect(await orphans(company.id)).toEqual([]);
    expect((await listedLines(session)).map(({ from }) => from)).toEqual(['2026-08-01']);
  });

  /** A company with a commitment of one line, and an import that has read another line of it. */
  async function opened(name: string) {
    const { company, session } = await openImporter(grounds, name);
    const first = await uploaded(session, 'juillet.csv', monthOf('07', 31));
    await confirmed(session, first.id);
    const { rows } = await grounds.owner.query<{ id: string; replaces: string }>(
      `SELECT subject_id AS id, entry_id AS replaces FROM ancrage.ledger_entry
       WHERE company_id = $1 AND subject_type = 'commitment'`,
      [company.id],
    );
    const [{ id, replaces } = { id: '', replaces: '' }] = rows;
    const { id: importId } = await uploaded(session, 'aout.csv', monthOf('08', 31));
    const withdraw = () => withdrawn(session, id, replaces);
    return { company, session, importId, withdraw };
  }

  /** Holds what everybody needs who appends to a company's ledger. */
  async function hold(companyId: string): Promise<void> {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM ancrage.ledger_head WHERE company_id = $1 FOR UPDATE', [
      companyId,
    ]);
  }

  async function waiting(count: number): Promise<void> {
    await eventually(
      async () => {
        const { rows } = await grounds.owner.query<{ waiting: number }>(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rows[0]?.waiting;
      },
      (found) => found === count,
    );
  }

  /** Lines that stand though their commitment was withdrawn. */
  async function orphans(companyId: string): Promise<unknown[]> {
    const { rows } = await grounds.owner.query(
      `WITH latest AS (SELECT DISTINCT ON (subject_id) * FROM ancrage.ledger_entry
         WHERE company_id = $1 ORDER BY subject_id, seq DESC)
       SELECT line.subject_id FROM latest line
       JOIN latest promise ON promise.subject_id = (line.payload->>'commitmentId')::uuid
       WHERE line.subject_type = 'realisation' AND line.action <> 'withdraw'
         AND promise.action = 'withdraw'`,
      [companyId],
    );
    return rows;
  }
});

function withdrawn(session: Session, commitmentId: string, replaces: string) {
  return session.post(`/api/commitments/${commitmentId}/withdrawal`, {
    replaces,
    reason: 'declaredTwice',
  });
}
