import type { Language } from '@ancrage/contract/commitment/kind';
import type { OrganisationType, Role } from '@ancrage/contract/session/role';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageOf } from './language';

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
  readonly expiresAt: Date;
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
export type SessionRequest = FastifyRequest & { session?: Session };

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
