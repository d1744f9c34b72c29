import type { OrganisationType, Role } from '@ancrage/contract/session/role';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Session } from '../../http/current-session';
import { permissionsOf } from '../../permission/who-may-do-what';
import type { SessionDto } from './session.dto';

/** What a session says of itself to its own browser. */
@Injectable()
export class ReadSession {
  constructor(private readonly source: DataSource) {}

  async readSession(session: Session, tokenHash: Buffer): Promise<SessionDto> {
    const [keys] = await this.source.query<{ draft_key: Buffer; former_key: Buffer | null }[]>(
      'SELECT * FROM ancrage.own_draft_keys($1)',
      [tokenHash],
    );
    const own = await this.source.query<
      { organisation_id: string; name: string; type: OrganisationType; role: Role }[]
    >('SELECT * FROM ancrage.list_own_organisations($1)', [tokenHash]);
    return {
      displayName: session.displayName,
      email: session.email,
      organisationId: session.organisationId,
      organisationName: session.organisationName,
      organisationType: session.organisationType,
      role: session.role,
      permissions: permissionsOf(session.role, session.organisationType),
      organisations: own.map(({ organisation_id: id, name, type, role }) => ({
        id,
        name,
        type,
        role,
      })),
      mustEnrol: session.owesFactor,
      draftKey: keys?.draft_key.toString('base64') ?? '',
      formerDraftKey: keys?.former_key?.toString('base64') ?? null,
      expiresAt: session.expiresAt,
    };
  }
}
