import {
  applyDecorators,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { SessionRequest } from '../http/current-session';
import { refuse } from '../http/problem-exception';
import { PUBLIC_ROUTE } from '../http/public-route';
import { permissionsOf, TOKEN_SCOPES, type Permission } from './who-may-do-what';

const REQUIRED = 'ancrage:permission';

/** Marks a route with the permission that it requires, which the API's description tells too. */
export const Requires = (permission: Permission) =>
  applyDecorators(SetMetadata(REQUIRED, permission), ApiExtension('x-permission', permission));

/**
 * Lets through the members whose role has the route's permission. A route that neither is public
 * nor names a permission is closed to everybody: to forget is to refuse.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const route = context.getHandler();
    if (this.reflector.get<boolean | undefined>(PUBLIC_ROUTE, route)) return true;
    const permission = this.reflector.get<Permission | undefined>(REQUIRED, route);
    const { session } = context.switchToHttp().getRequest<SessionRequest>();
    if (permission === undefined || session === undefined) return refuse('permission.denied');
    const { role, organisationType, scopes, owesFactor } = session;
    if (!permissionsOf(role, organisationType).includes(permission)) {
      return refuse('permission.denied');
    }
    // One's own account alone is open, where the second factor is set up.
    if (owesFactor && permission !== 'account.own') refuse('session.second_factor_demanded');
    if (scopes !== null && !passes(scopes, permission)) {
      return refuse('token.scope_missing', '', { scope: permission });
    }
    return true;
  }
}

/** A scope counts as long as tokens can be given it: one that was taken off the list opens nothing. */
function passes(scopes: readonly string[], permission: Permission): boolean {
  return (TOKEN_SCOPES as readonly string[]).includes(permission) && scopes.includes(permission);
}
