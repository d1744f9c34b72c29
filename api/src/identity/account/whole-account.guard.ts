import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SessionRequest } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';

/**
 * Closes what changes a whole account to a session that the provider of one organisation opened,
 * where its holder is a member of others too: they do not rely on that provider.
 */
@Injectable()
export class WholeAccountGuard implements CanActivate {
  constructor(private readonly source: DataSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { sessionHash, session } = context.switchToHttp().getRequest<SessionRequest>();
    if (!sessionHash || !session) return refuse('session.required');
    const [row] = await this.source.query<{ beyond: boolean }[]>(
      'SELECT ancrage.reaches_beyond($1) AS beyond',
      [sessionHash],
    );
    if (row?.beyond) {
      refuse('account.opened_by_provider', '', { organisation: session.organisationName });
    }
    return true;
  }
}
