import type { Session } from '../../http/current-session';
import { WHO_MAY_DO_WHAT } from '../../permission/who-may-do-what';
import type { SessionDto } from './session.dto';

/** What a session says of itself to its own browser. */
export function readSession(session: Session): SessionDto {
  return {
    displayName: session.displayName,
    email: session.email,
    organisationId: session.organisationId,
    organisationName: session.organisationName,
    organisationType: session.organisationType,
    role: session.role,
    permissions: [...WHO_MAY_DO_WHAT[session.role]],
    expiresAt: session.expiresAt.toISOString(),
  };
}
