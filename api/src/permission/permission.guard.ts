import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { SessionRequest } from '../http/current-session';
import { refuse } from '../http/problem-exception';
import { WHO_MAY_DO_WHAT, type Permission } from './who-may-do-what';

const REQUIRED = 'ancrage:permission';

/** Marks a route with the permission that it requires. */
export const Requires = (permission: Permission) => SetMetadata(REQUIRED, permission);

/** Lets through the members whose role has the route's permission. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.get<Permission | undefined>(REQUIRED, context.getHandler());
    if (permission === undefined) return true;
    const role = context.switchToHttp().getRequest<SessionRequest>().session?.role;
    const allowed = role !== undefined && WHO_MAY_DO_WHAT[role].includes(permission);
    return allowed || refuse('permission.denied');
  }
}
