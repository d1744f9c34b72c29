import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../http/config';
import { hashOfToken } from '../http/secret-token';

/** How long a session lasts at most, and without use. */
export const SESSION_LIFETIME = '12 hours';
export const SESSION_IDLE = '2 hours';

/** `__Host-` binds the cookie to this host and to https; without TLS browsers would refuse it. */
function cookieName(config: Config): string {
  return isSecure(config) ? '__Host-ancrage' : 'ancrage';
}

/** The hash of the request's session token, or null without a cookie. */
export function sessionHashOf(request: FastifyRequest, config: Config): Buffer | null {
  const token = request.cookies[cookieName(config)];
  return token ? hashOfToken(token) : null;
}

/** Hands the token to the browser. */
export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  void reply.setCookie(cookieName(config), token, cookieOptions(config));
}

/** Takes the cookie back. */
export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(cookieName(config), cookieOptions(config));
}

function cookieOptions(config: Config) {
  return { path: '/', httpOnly: true, secure: isSecure(config), sameSite: 'lax' } as const;
}

function isSecure(config: Config): boolean {
  return config.publicOrigin.startsWith('https:');
}
