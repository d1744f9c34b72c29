import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkRole } from '@ancrage/database/check-role';
import { connect } from '@ancrage/database/connect';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';

const REFUSED_TO_START = 'could bypass row-level security';

describe('the roles of the product and its books', () => {
  let grounds: Grounds;
  let companyId: string;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const { company, session } = await openReadyCompany(grounds, 'Tonnellerie du Faouët');
    companyId = company.id;
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 24));
    await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => !view.pending && view.score !== null,
    );
    await Promise.all([grounds.api.stop(), grounds.worker.stop()]);
  });
  afterAll(() => grounds.close());

  test('no role of the product is superuser, passes row-level security or may make roles', async () => {
    const { rows } = await grounds.owner.query(`
      SELECT rolname, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication
        AS powerful FROM pg_roles WHERE rolname LIKE 'ancrage\\_%' ORDER BY rolname`);
    expect(rows).toEqual(
      ['ancrage_api', 'ancrage_owner', 'ancrage_queue', 'ancrage_worker'].map((rolname) => ({
        rolname,
        powerful: false,
      })),
    );
  });

  test('no role that logs in owns anything of the schema, or belongs to one that does', async () => {
    const owners = await grounds.owner.query<{ owner: string }>(`
      SELECT DISTINCT relowner::regrole::text AS owner FROM pg_class
        WHERE relnamespace = 'ancrage'::regnamespace
      UNION SELECT proowner::regrole::text FROM pg_proc WHERE pronamespace = 'ancrage'::regnamespace`);
    expect(owners.rows).toEqual([{ owner: 'ancrage_owner' }]);
    const members = await grounds.owner.query<{ rolname: string }>(`
      SELECT rolname FROM pg_roles WHERE rolname LIKE 'ancrage\\_%' AND rolname <> 'ancrage_owner'
        AND pg_has_role(oid, 'ancrage_owner', 'MEMBER')`);
    expect(members.rows).toEqual([]);
  });

  test.each(['ancrage_api', 'ancrage_worker'] as const)(
    '%s passes the check at start',
    async (role) => {
      const source = await connect({ url: grounds.urlOf(role), application: 'essai' });
      await expect(checkRole(source)).resolves.toBeUndefined();
      await source.destroy();
    },
  );

  test.each([
    ['a superuser', 'SUPERUSER'],
    ['a role that passes row-level security', 'BYPASSRLS'],
    ['a member of the owner', 'IN ROLE ancrage_owner'],
  ])('%s is refused at start', async (_title, power) => {
    const name = `essai_${companyId.slice(0, 8)}`;
    await grounds.owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'essai' ${power}`);
    const url = new URL(grounds.ownerUrl);
    [url.username, url.password] = [name, 'essai'];
    const source = await connect({ url: url.href, application: 'essai' });
    await expect(checkRole(source)).rejects.toThrow(REFUSED_TO_START);
    await source.destroy();
    await grounds.owner.query(`DROP ROLE ${name}`);
  });

  test.each([
    ['an entry is changed', `UPDATE ancrage.ledger_entry SET payload = '{}'`],
    ['an entry is erased', 'DELETE FROM ancrage.ledger_entry'],
    ['the ledger is emptied', 'TRUNCATE ancrage.ledger_entry CASCADE'],
    ['a signature is changed', 'UPDATE ancrage.charter_signature SET signed_at = now()'],
    ['a published method is changed', `UPDATE ancrage.method SET document = '{}'`],
    [
      'an official score is changed',
      `UPDATE ancrage.score_record SET score = 0 WHERE series = 'official'`,
    ],
    ['an official score is erased', `DELETE FROM ancrage.score_record WHERE series = 'official'`],
  ])('even for the administrator, it is refused that %s', async (_title, statement) => {
    const { rows } = await grounds.owner.query<{ official: string }>(
      `SELECT count(*) AS official FROM ancrage.score_record WHERE series = 'official'`,
    );
    expect(Number(rows[0]?.official)).toBeGreaterThan(0);
    await expect(grounds.owner.query(statement)).rejects.toMatchObject({ code: '23001' });
  });

  test('a live score may be recomputed', async () => {
    const { rowCount } = await grounds.owner.query(
      `UPDATE ancrage.score_record SET computed_at = now()
       WHERE series = 'live' AND company_id = $1`,
      [companyId],
    );
    expect(rowCount).toBeGreaterThan(0);
  });
});
