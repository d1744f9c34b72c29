import { describe, expect, it } from '@jest/globals';
import { databaseAddress, maintenanceAddress, roleAddress, rolePassword } from './role-addresses';

const OWNER = 'postgres://owner:s%40cret@db.example:5433/my%20base?sslmode=require';

describe('the addresses of the roles', () => {
  it('keep the server, the database and its options, and hide the owner', () => {
    const url = new URL(roleAddress(OWNER, 'ancrage_api'));
    expect(url.username).toBe('ancrage_api');
    expect(url.host).toBe('db.example:5433');
    expect(url.pathname).toBe('/my%20base');
    expect(url.searchParams.get('sslmode')).toBe('require');
    expect(url.href).not.toContain('s%40cret');
  });

  it('give each role its own password, the same at every start', () => {
    const passwords = (['ancrage_api', 'ancrage_worker', 'ancrage_queue'] as const).map((role) =>
      rolePassword(OWNER, role),
    );
    expect(new Set(passwords).size).toBe(3);
    expect(rolePassword(OWNER, 'ancrage_api')).toBe(passwords[0]);
    expect(rolePassword(OWNER.replace('s%40cret', 'other'), 'ancrage_api')).not.toBe(passwords[0]);
  });

  it('need no quoting inside a statement', () => {
    expect(rolePassword(OWNER, 'ancrage_queue')).toMatch(/^[\w-]{43}$/);
  });

  it('lead to the database ancrage where none is named', () => {
    expect(databaseAddress('postgres://owner@db.example')).toBe(
      'postgres://owner@db.example/ancrage',
    );
    expect(databaseAddress('postgres://owner@db.example/')).toBe(
      'postgres://owner@db.example/ancrage',
    );
  });

  it('name the database as it is, without the quoting of addresses', () => {
    const { url, database } = maintenanceAddress(OWNER);
    expect(database).toBe('my base');
    expect(new URL(url).pathname).toBe('/postgres');
  });
});
