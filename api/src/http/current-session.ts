import type { Language } from '@ancrage/contract/commitment/kind';
import type { OrganisationType, Role } from '@ancrage/contract/session/role';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageOf } from './language';
import { refuse } from './problem-exception';

/** Who asks: a member of an organisation, as the session cookie proved it. */
export interface Session {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationType: OrganisationType;
  readonly role: Role;
  /** Stands for the member in the ledger. */
  readonly actor: string;
  readonly expiresAt: string;
  /** Their organisation demands a second factor, which they have not set up. */
  readonly owesFactor: boolean;
  /** What an API token is limited to; null for a person's own session. */
  readonly scopes: readonly string[] | null;
}

/** What a use case knows of the request besides its input. */
export interface Caller extends Session {
  readonly requestId: string;
  readonly language: Language;
  /** Network address that the request came from. */
  readonly address: string;
  readonly idempotencyKey: string | null;
}

/** A request behind the session guard. */
export type SessionRequest = FastifyRequest & { session?: Session; sessionHash?: Buffer };

/** The hash of the session that a person's own browser holds. */
export const CurrentSessionHash = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => {
    const { sessionHash } = context.switchToHttp().getRequest<SessionRequest>();
    return sessionHash ?? refuse('session.required');
  },
);

/** The caller of a route that requires a session. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<SessionRequest>();
  if (!request.session) throw new Error('This route reads the caller but requires no session');
  const key = request.headers['idempotency-key'];
  const caller: Caller = {
    ...request.session,
    requestId: request.id,
    address: request.ip,
    language: languageOf(request.headers['accept-language']),
    idempotencyKey: typeof key === 'string' && key !== '' ? key : null,
  };
  return caller;
});
