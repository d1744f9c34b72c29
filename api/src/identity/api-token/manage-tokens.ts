import { randomUUID } from 'node:crypto';
import { inTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';
import { newSecretToken } from '../../http/secret-token';
import { permissionsOf } from '../../permission/who-may-do-what';
import type { CreatedTokenDto, CreateTokenDto, TokenDto } from './api-token.dto';

/** By this, secret scanners and people recognise a key of the product. */
const PREFIX = 'ancrage_';

/**
 * Keys for programmes: each acts for the member who made it, within its scopes and their rights,
 * until a day. The key is answered once; its hash alone is kept.
 */
@Injectable()
export class ManageTokens {
  constructor(private readonly source: DataSource) {}

  async listTokens(caller: Caller): Promise<TokenDto[]> {
    const rows = await inTenant(this.source, caller, (transaction) =>
      transaction.query<{
        id: string;
        name: string;
        hint: string;
        scopes: string[];
        owner: string;
        created_at: string;
        expires_at: string;
        last_used_at: string | null;
        revoked_at: string | null;
      }>(
        `SELECT t.id, t.name, t.hint, t.scopes, u.display_name AS owner, t.created_at,
           t.expires_at, t.last_used_at, t.revoked_at
         FROM ancrage.api_token t JOIN ancrage.app_user u ON u.id = t.user_id
         ORDER BY t.created_at DESC, t.id LIMIT 200`,
      ),
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      hint: row.hint,
      scopes: row.scopes,
      owner: row.owner,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
      revokedAt: row.revoked_at,
    }));
  }

  async createToken(caller: Caller, input: CreateTokenDto): Promise<CreatedTokenDto> {
    const scopes = [...new Set(input.scopes)];
    if (scopes.length === 0) refuse('token.no_scope', 'scopes');
    const own: readonly string[] = permissionsOf(caller.role, caller.organisationType);
    const beyond = scopes.find((scope) => !own.includes(scope));
    if (beyond !== undefined) refuse('token.scope_beyond_role', 'scopes', { scope: beyond });
    return writeOnce(this.source, caller, {
      input: { route: 'createToken', ...input },
      shownOnce: true,
      write: async (transaction) => {
        const id = randomUUID();
        const { token, hash } = newSecretToken(PREFIX);
        await transaction.query(
          `INSERT INTO ancrage.api_token
           (id, organisation_id, user_id, name, token_hash, hint, scopes, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`,
          [
            id,
            caller.organisationId,
            caller.userId,
            input.name.trim(),
            hash,
            token.slice(0, PREFIX.length + 4),
            scopes,
            input.days,
          ],
        );
        return { id, token };
      },
    });
  }

  async revokeToken(caller: Caller, id: string): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'revokeToken', id },
      write: async (transaction) => {
        const revoked = await transaction.query(
          `UPDATE ancrage.api_token SET revoked_at = now()
           WHERE id = $1 AND revoked_at IS NULL RETURNING id`,
          [id],
        );
        if (revoked.length === 0) refuse('token.not_found');
      },
    });
  }
}
