import { queryPrepared } from '@ancrage/database/prepared';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Config } from '../http/config';
import type { Session, SessionRequest } from '../http/current-session';
import { refuse } from '../http/problem-exception';
import { CONFIG } from '../http/process-tokens';
import { PUBLIC_ROUTE } from '../http/public-route';
import { hashOfToken } from '../http/secret-token';
import { FindSessions, type SessionRow } from './find-sessions';
import { sessionHashOf } from './session-cookie';

/**
 * Finds the session of each request, by its cookie or by the API token that it bears; a route
 * without `@Public()` needs one.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: DataSource,
    private readonly sessions: FindSessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(PUBLIC_ROUTE, context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      request.session =
        (await findApiToken(this.source, bearer, this.config)) ?? refuse('token.invalid');
      return true;
    }
    const hash = sessionHashOf(request, this.config);
    const row = hash ? await this.sessions.findSession(hash) : null;
    const session = row && sessionFrom(row);
    if (!hash || !session) return refuse('session.required');
    request.session = session;
    request.sessionHash = hash;
    return true;
  }
}

async function findApiToken(
  source: DataSource,
  token: string,
  { secondFactorOf }: Config,
): Promise<Session | null> {
  const [row] = await queryPrepared<SessionRow>(
    source,
    'SELECT * FROM ancrage.find_own_api_token($1, $2)',
    [hashOfToken(token), secondFactorOf],
  );
  return row ? sessionFrom(row) : null;
}

function sessionFrom(row: SessionRow): Session {
  return {
    userId: row.user_id,
    displayName: row.display_name,
    email: row.email,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    organisationType: row.organisation_type,
    role: row.role,
    actor: row.actor,
    expiresAt: row.expires_at,
    owesFactor: row.owes_factor,
    scopes: row.scopes ?? null,
  };
}
