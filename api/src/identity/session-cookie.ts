import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../http/config';
import { hashOfToken } from '../http/secret-token';

/** How long a session lasts at most, and without use. */
export const SESSION_LIFETIME = '12 hours';
export const SESSION_IDLE = '2 hours';

/**
 * The open session, the sign-in that waits for its second factor, and the one that is at an
 * organisation's provider.
 */
export type CookiePurpose = keyof typeof NAMES;

const NAMES = {
  session: 'ancrage',
  pending: 'ancrage-pending',
  signOn: 'ancrage-sign-on',
} as const;

/** `__Host-` binds the cookie to this host and to https; without TLS browsers would refuse it. */
function cookieName(config: Config, purpose: CookiePurpose): string {
  const name = NAMES[purpose];
  return isSecure(config) ? `__Host-${name}` : name;
}

/** The request's token, undefined without a cookie. */
export function sessionTokenOf(
  request: FastifyRequest,
  config: Config,
  purpose: CookiePurpose,
): string | undefined {
  return request.cookies[cookieName(config, purpose)] || undefined;
}

/** The hash of the request's token, or null without a cookie. */
export function sessionHashOf(
  request: FastifyRequest,
  config: Config,
  purpose: CookiePurpose = 'session',
): Buffer | null {
  const token = sessionTokenOf(request, config, purpose);
  return token ? hashOfToken(token) : null;
}

/** Hands the token to the browser. */
export function setSessionCookie(
  reply: FastifyReply,
  config: Config,
  token: string,
  purpose: CookiePurpose = 'session',
): void {
  void reply.setCookie(cookieName(config, purpose), token, cookieOptions(config));
}

/** Takes the cookie back. */
export function clearSessionCookie(
  reply: FastifyReply,
  config: Config,
  purpose: CookiePurpose = 'session',
): void {
  void reply.clearCookie(cookieName(config, purpose), cookieOptions(config));
}

function cookieOptions(config: Config) {
  return { path: '/', httpOnly: true, secure: isSecure(config), sameSite: 'lax' } as const;
}

function isSecure(config: Config): boolean {
  return config.publicOrigin.startsWith('https:');
}
