import { connect } from '@ancrage/database/connect';
import { inTenant, queryInTenant, readInTenant } from '@ancrage/database/in-tenant';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { openCountingProxy, type CountingProxy } from './counting-proxy';

const NAMES = 'SELECT name FROM ancrage.organisation';

describe('a tenant’s transaction', () => {
  let grounds: Grounds;
  let proxy: CountingProxy;
  let source: DataSource;
  let own: string;
  let other: string;

  beforeAll(async () => {
    grounds = await openGrounds();
    own = (await openCompany(grounds, 'Corderie de Kergroise')).id;
    other = (await openCompany(grounds, 'Corderie de Keryado')).id;
    const url = new URL(grounds.urlOf('ancrage_api'));
    proxy = await openCountingProxy(Number(url.port));
    url.port = String(proxy.port);
    source = await connect({ url: url.href, application: 'essais', poolMax: 1 });
    await source.query('SELECT 1');
    proxy.turns();
  });
  afterAll(async () => {
    await source.destroy();
    await proxy.close();
    await grounds.close();
  });

  test('reads in one round trip, its context included', async () => {
    const rows = await readInTenant(source, own, (tenant) => tenant.query(NAMES));
    expect(proxy.turns()).toBe(1);
    expect(rows).toEqual([{ name: 'Corderie de Kergroise' }]);
    await settled();
  });

  test('reads several things at once in one round trip', async () => {
    const both = await readInTenant(source, own, (tenant) =>
      Promise.all([tenant.query(NAMES), tenant.query('SELECT 1 AS one')]),
    );
    expect(proxy.turns()).toBe(1);
    expect(both).toEqual([[{ name: 'Corderie de Kergroise' }], [{ one: 1 }]]);
    await settled();
  });

  test('reads one thing with all of its transaction in one message each way', async () => {
    const rows = await queryInTenant(source, own, NAMES);
    expect(proxy.turns()).toBe(1);
    expect(rows).toEqual([{ name: 'Corderie de Kergroise' }]);
    await settled();
    await expect(queryInTenant(source, 'a\u0000b', NAMES)).rejects.toThrow();
    await expect(queryInTenant(source, own, 'SELECT 1 / 0')).rejects.toThrow(/division by zero/);
    await expect(
      queryInTenant(source, own, 'DELETE FROM ancrage.outbox RETURNING id'),
    ).rejects.toThrow(/read-only|permission denied/);
    expect(await source.query(NAMES)).toEqual([]);
    await settled();
  });

  test('writes in two: the statement, and the commit that is waited for', async () => {
    const rows = await inTenant(source, own, (tenant) => tenant.query(NAMES));
    expect(proxy.turns()).toBe(2);
    expect(rows).toEqual([{ name: 'Corderie de Kergroise' }]);
  });

  test('leaves nothing of its context to the next one on the same connection', async () => {
    await readInTenant(source, own, (tenant) => tenant.query(NAMES));
    expect(await source.query(NAMES)).toEqual([]);
    expect(await readInTenant(source, other, (tenant) => tenant.query(NAMES))).toEqual([
      { name: 'Corderie de Keryado' },
    ]);
    await expect(
      inTenant(source, own, async (tenant) => {
        await tenant.query('SELECT 1 / 0');
      }),
    ).rejects.toThrow(/division by zero/);
    expect(await source.query(NAMES)).toEqual([]);
  });

  test('shows nothing where its context cannot be set', async () => {
    // A text that PostgreSQL refuses, as a context of bytes that nobody meant would be.
    const broken = readInTenant(source, 'a\u0000b', (tenant) => tenant.query(NAMES));
    await expect(broken).rejects.toThrow();
    const swallowed = readInTenant(source, 'a\u0000b', (tenant) =>
      tenant.query(NAMES).catch(() => 'refused'),
    );
    await expect(swallowed).rejects.toThrow();
    const unnamed = readInTenant(source, '', (tenant) => tenant.query(NAMES));
    expect(await unnamed).toEqual([]);
    expect(await source.query(NAMES)).toEqual([]);
  });

  test('that reads is refused a write by the database', async () => {
    const write = readInTenant(source, own, (tenant) =>
      tenant.query("UPDATE ancrage.import_run SET state = 'done'"),
    );
    await expect(write).rejects.toThrow(/read-only transaction/);
  });

  test('that swallows the failure of a statement does not pass for one that was kept', async () => {
    const swallowing = inTenant(source, own, async (tenant) => {
      await tenant.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow(/ended with ROLLBACK/);
  });

  /** The end of a reading transaction is not waited for: its words are no part of the next. */
  async function settled(): Promise<void> {
    await source.query('SELECT 1');
    proxy.turns();
  }
});
