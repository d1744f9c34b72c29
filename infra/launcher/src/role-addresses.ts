import { createHmac } from 'node:crypto';

/** The roles that log in: the processes never see the owner's address. */
export const LOGIN_ROLES = ['ancrage_api', 'ancrage_worker', 'ancrage_queue'] as const;

/** A role of the database that a process logs in as. */
export type LoginRole = (typeof LOGIN_ROLES)[number];

/**
 * Password of a role, derived from the owner's: nothing more to keep, and two launchers on one
 * server agree on it.
 */
export function rolePassword(ownerUrl: string, role: LoginRole): string {
  const secret = new URL(ownerUrl).password;
  return createHmac('sha256', `ancrage ${secret}`).update(role).digest('base64url');
}

/** Address of the owner's database for a role. */
export function roleAddress(ownerUrl: string, role: LoginRole): string {
  const url = new URL(databaseAddress(ownerUrl));
  url.username = role;
  url.password = rolePassword(ownerUrl, role);
  return url.href;
}

/** The owner's address with its database, which is `ancrage` where it names none. */
export function databaseAddress(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  if (url.pathname === '' || url.pathname === '/') url.pathname = '/ancrage';
  return url.href;
}

/** The same server's maintenance database, and the name of the database that is wanted. */
export function maintenanceAddress(ownerUrl: string): { url: string; database: string } {
  const url = new URL(databaseAddress(ownerUrl));
  const database = decodeURIComponent(url.pathname.slice(1));
  url.pathname = '/postgres';
  return { url: url.href, database };
}
