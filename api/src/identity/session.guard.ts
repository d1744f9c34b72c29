import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Config } from '../http/config';
import type { Session, SessionRequest } from '../http/current-session';
import { refuse } from '../http/problem-exception';
import { CONFIG } from '../http/process-tokens';
import { PUBLIC_ROUTE } from '../http/public-route';
import { SESSION_IDLE, sessionHashOf } from './session-cookie';

/** Finds the session of each request; a route without `@Public()` needs one. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(PUBLIC_ROUTE, context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const hash = sessionHashOf(request, this.config);
    const session = hash ? await findSession(this.source, hash) : null;
    if (!session) return refuse('session.required');
    request.session = session;
    return true;
  }
}

async function findSession(source: DataSource, hash: Buffer): Promise<Session | null> {
  const [row] = await source.query<
    {
      user_id: string;
      organisation_id: string;
      role: Session['role'];
      actor: string;
      display_name: string;
      email: string;
      organisation_name: string;
      organisation_type: Session['organisationType'];
      expires_at: Date;
    }[]
  >('SELECT * FROM ancrage.find_session($1, $2)', [hash, SESSION_IDLE]);
  if (!row) return null;
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
  };
}
