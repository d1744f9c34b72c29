import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '@ancrage/database/connect';
import { purgeExpired } from '@ancrage/worker/purge-expired/purge-expired';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openCompany } from '../grounds/company';
import { openGrounds, ROOT, type Grounds } from '../grounds/grounds';
import { join as joinOrganisation, openAccount } from '../grounds/member';

describe('what is kept too long is erased by the worker', () => {
  let grounds: Grounds;
  let worker: DataSource;
  let companyId: string;
  let terms: ReadonlyMap<string, number>;

  beforeAll(async () => {
    grounds = await openGrounds();
    worker = await connect({ url: grounds.urlOf('ancrage_worker'), application: 'purge' });
    companyId = (await openCompany(grounds, 'Tannerie du Ter')).id;
    const { rows } = await grounds.owner.query<{ what: string; days: number }>(
      'SELECT what, days FROM ancrage.retention_terms()',
    );
    terms = new Map(rows.map(({ what, days }) => [what, days]));
  });
  afterAll(async () => {
    await worker.destroy();
    await grounds.close();
  });

  test('the page of the terms says what the database does', () => {
    const page = readFileSync(join(ROOT, 'infra/security/retention.md'), 'utf8');
    const table = page.slice(page.indexOf('| What'));
    const said = [...table.matchAll(/`(\w+)`: (\d+) days?/g)].map(
      ([, what = '', days]) => [what, Number(days)] as const,
    );
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(terms));
    expect(said).toHaveLength(terms.size);
  });

  test('from where entries were recorded is forgotten with the addresses of the log', async () => {
    const kept = async () => {
      const { rows } = await grounds.owner.query<{ days: number }>(
        `SELECT extract(day FROM now() - recorded_at)::int AS days FROM ancrage.entry_origin
         WHERE actor = $1 ORDER BY days`,
        [actor],
      );
      return rows.map(({ days }) => days);
    };
    const actor = randomUUID();
    for (const [seq, days] of [10, terms.get('address') ?? 0, 800].entries()) {
      await grounds.owner.query(
        `INSERT INTO ancrage.entry_origin
           (company_id, first_seq, last_seq, actor, address, recorded_at)
         VALUES ($1, $2, $2, $3, '192.0.2.1', now() - make_interval(days => $4, hours => -1))`,
        [companyId, 1_000_000 + seq, actor, days],
      );
    }
    await grounds.owner.query(`SELECT ancrage.purge_expired('address')`);
    expect(await kept()).toEqual([9, (terms.get('address') ?? 0) - 1]);
  });

  /** Makes a row of each kind, so many days old, and says how to find it again. */
  async function make(what: string, daysOld: number): Promise<[string, unknown[]]> {
    const { owner } = grounds;
    const then = new Date(Date.now() - daysOld * 86_400_000).toISOString();
    const hash = randomBytes(32);
    const id = randomUUID();
    switch (what) {
      case 'account': {
        const { userId } = await openAccount(grounds);
        await joinOrganisation(
          grounds,
          { userId, email: '', password: '' },
          companyId,
          'contributor',
        );
        await owner.query('UPDATE ancrage.app_user SET created_at = $2 WHERE id = $1', [
          userId,
          '2020-01-01',
        ]);
        await owner.query('UPDATE ancrage.membership SET left_at = $2 WHERE user_id = $1', [
          userId,
          then,
        ]);
        return ['SELECT FROM ancrage.app_user WHERE id = $1', [userId]];
      }
      case 'session': {
        const { userId } = await openAccount(grounds);
        await owner.query(
          `INSERT INTO ancrage.session (token_hash, user_id, organisation_id, expires_at)
           VALUES ($1, $2, $3, $4)`,
          [hash, userId, companyId, then],
        );
        return ['SELECT FROM ancrage.session WHERE token_hash = $1', [hash]];
      }
      case 'attempt':
        await owner.query(
          `INSERT INTO ancrage.sign_in_attempt (email_hash, address, failed_at)
           VALUES ($1, '192.0.2.1', $2)`,
          [hash, then],
        );
        return ['SELECT FROM ancrage.sign_in_attempt WHERE email_hash = $1', [hash]];
      case 'registration':
        await owner.query(
          `INSERT INTO ancrage.registration (token_hash, email, display_name, language,
             company_name, siren, naf_code, naf_nomenclature, created_at, expires_at)
           VALUES ($1, 'a@b.example', 'A', 'fr', 'B', '732829320', '10.20Z', 'NAF rév. 2',
             $2, $2)`,
          [hash, then],
        );
        return ['SELECT FROM ancrage.registration WHERE token_hash = $1', [hash]];
      case 'passwordReset': {
        const { userId } = await openAccount(grounds);
        await owner.query(
          `INSERT INTO ancrage.password_reset (token_hash, user_id, created_at, expires_at)
           VALUES ($1, $2, $3, $3)`,
          [hash, userId, then],
        );
        return ['SELECT FROM ancrage.password_reset WHERE token_hash = $1', [hash]];
      }
      case 'pendingSignIn':
        await owner.query(
          `INSERT INTO ancrage.pending_sign_on
             (state_hash, organisation_id, issuer, nonce, verifier, expires_at)
           VALUES ($1, $2, 'https://login.example', 'n', 'v', $3)`,
          [hash, companyId, then],
        );
        return ['SELECT FROM ancrage.pending_sign_on WHERE state_hash = $1', [hash]];
      case 'invitation':
        await owner.query(
          `INSERT INTO ancrage.invitation
             (id, organisation_id, email, role, language, token_hash, created_at, expires_at)
           VALUES ($1, $2, 'a@b.example', 'executive', 'fr', $3, $4, $4)`,
          [id, companyId, hash, then],
        );
        return ['SELECT FROM ancrage.invitation WHERE id = $1', [id]];
      case 'mail':
        await owner.query(
          `INSERT INTO ancrage.mail (id, recipient, language, template, state, created_at)
           VALUES ($1, 'a@b.example', 'fr', 'invitation', 'sent', $2)`,
          [id, then],
        );
        return ['SELECT FROM ancrage.mail WHERE id = $1', [id]];
      case 'token': {
        const { userId } = await openAccount(grounds);
        await joinOrganisation(
          grounds,
          { userId, email: '', password: '' },
          companyId,
          'contributor',
        );
        await owner.query(
          `INSERT INTO ancrage.api_token
             (id, organisation_id, user_id, name, token_hash, hint, scopes, expires_at)
           VALUES ($1, $2, $3, 'Essai', $4, 'ancrage_abcd', '{company.read}', $5)`,
          [id, companyId, userId, hash, then],
        );
        return ['SELECT FROM ancrage.api_token WHERE id = $1', [id]];
      }
      case 'event':
      case 'address':
        await owner.query(
          `INSERT INTO ancrage.audit_event
             (organisation_id, action, subject_id, recorded_at, address)
           VALUES ($1, 'member.changed', $2, $3, '192.0.2.1')`,
          [companyId, id, then],
        );
        return [
          `SELECT FROM ancrage.audit_event WHERE subject_id = $1
             ${what === 'address' ? 'AND address IS NOT NULL' : ''}`,
          [id],
        ];
      case 'import':
        await owner.query(
          `INSERT INTO ancrage.import_run
             (id, company_id, actor, file_name, file_sha256, language, state, created_at)
           VALUES ($1, $2, $1, 'a.csv', $3, 'fr', 'done', $4)`,
          [id, companyId, hash, then],
        );
        await owner.query(
          `INSERT INTO ancrage.import_row (import_id, company_id, row_number, cells, state)
           VALUES ($1, $2, 2, '{"title":"Halle"}', 'rejected')`,
          [id, companyId],
        );
        return ['SELECT FROM ancrage.import_row WHERE import_id = $1', [id]];
      case 'idempotencyKey':
        await owner.query(
          `INSERT INTO ancrage.idempotency_key (organisation_id, key, request_digest, created_at)
           VALUES ($1, $2, $3, $4)`,
          [companyId, id, hash, then],
        );
        return ['SELECT FROM ancrage.idempotency_key WHERE key = $1', [id]];
      case 'outbox':
        await owner.query(
          `INSERT INTO ancrage.outbox (company_id, topic, payload, dispatched_at)
           VALUES ($1, 'score-company', $2, $3)`,
          [companyId, JSON.stringify({ id }), then],
        );
        return [`SELECT FROM ancrage.outbox WHERE payload->>'id' = $1`, [id]];
      default:
        throw new Error(`A term of which nothing is made here: ${what}`);
    }
  }

  test('of each kind what is a day over goes, what is a day under stays', async () => {
    const made: { what: string; over: [string, unknown[]]; under: [string, unknown[]] }[] = [];
    for (const [what, days] of terms) {
      made.push({ what, over: await make(what, days + 1), under: await make(what, days - 0.5) });
    }
    const gone = await purgeExpired(worker);
    const still = async ([sql, values]: [string, unknown[]]) =>
      (await grounds.owner.query(sql, values)).rowCount !== 0;
    for (const { what, over, under } of made) {
      expect([what, await still(over), await still(under)]).toEqual([what, false, true]);
      expect([what, gone[what]]).toEqual([what, expect.any(Number)]);
      expect(gone[what]).toBeGreaterThan(0);
    }
    expect(await purgeExpired(worker)).toEqual(
      Object.fromEntries([...terms.keys()].map((what) => [what, 0])),
    );
  });

  test('whoever belongs somewhere stays, however old, and so does what waits', async () => {
    const { userId } = await openAccount(grounds);
    await joinOrganisation(grounds, { userId, email: '', password: '' }, companyId, 'contributor');
    await grounds.owner.query(
      `UPDATE ancrage.app_user SET created_at = '2015-01-01' WHERE id = $1`,
      [userId],
    );
    const { rows } = await grounds.owner.query<{ id: string }>(
      `INSERT INTO ancrage.mail (recipient, language, template, created_at)
       VALUES ('a@b.example', 'fr', 'invitation', '2015-01-01') RETURNING id`,
    );
    await grounds.owner.query(
      `INSERT INTO ancrage.outbox (company_id, topic, payload, created_at)
       VALUES ($1, 'score-company', '{"waits":true}', '2015-01-01')`,
      [companyId],
    );
    await purgeExpired(worker);
    const left = await grounds.owner.query(
      `SELECT FROM ancrage.app_user WHERE id = $1
       UNION ALL SELECT FROM ancrage.mail WHERE id = $2
       UNION ALL SELECT FROM ancrage.outbox WHERE payload ? 'waits'`,
      [userId, rows[0]?.id],
    );
    expect(left.rowCount).toBe(3);
  });

  test('the worker can erase nothing but by these terms', async () => {
    await expect(worker.query(`SELECT ancrage.purge_expired('everything')`)).rejects.toThrow(
      'no term',
    );
    await expect(worker.query('DELETE FROM ancrage.app_user')).rejects.toThrow('permission denied');
    await expect(
      worker.query(`SELECT ancrage.erase_person(gen_random_uuid(), 'x')`),
    ).rejects.toThrow('permission denied');
  });
});
