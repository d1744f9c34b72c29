/**
 * What a team writes by default: Nest on Express, a guard that looks the session up by TypeORM,
 * entities with their relation read by `getMany`, a global validation pipe. Without decorators'
 * syntax, since nothing compiles this file; no row-level security, the query filters.
 */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Module, Req, UseGuards, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, EntitySchema, MoreThan } from 'typeorm';

const { DATABASE_URL, PORT } = process.env;

const User = new EntitySchema({
  name: 'User',
  tableName: 'app_user',
  columns: {
    id: { type: 'uuid', primary: true },
    displayName: { type: 'text', name: 'display_name' },
    email: { type: 'text' },
    language: { type: 'text' },
  },
});
const Membership = new EntitySchema({
  name: 'Membership',
  tableName: 'membership',
  columns: {
    userId: { type: 'uuid', primary: true, name: 'user_id' },
    organisationId: { type: 'uuid', primary: true, name: 'organisation_id' },
    role: { type: 'text' },
    joinedAt: { type: 'timestamptz', name: 'joined_at' },
    lastUsedAt: { type: 'timestamptz', name: 'last_used_at', nullable: true },
    leftAt: { type: 'timestamptz', name: 'left_at', nullable: true },
  },
  relations: { user: { type: 'many-to-one', target: 'User', joinColumn: { name: 'user_id' } } },
});
const Session = new EntitySchema({
  name: 'Session',
  tableName: 'session',
  columns: {
    tokenHash: { type: 'bytea', primary: true, name: 'token_hash' },
    userId: { type: 'uuid', name: 'user_id' },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
  },
  relations: { user: { type: 'many-to-one', target: 'User', joinColumn: { name: 'user_id' } } },
});

const source = await new DataSource({
  type: 'postgres',
  url: DATABASE_URL,
  schema: 'ancrage',
  entities: [User, Membership, Session],
  extra: { max: 10 },
}).initialize();

class SessionGuard {
  constructor(database) {
    this.sessions = database.getRepository('Session');
    this.memberships = database.getRepository('Membership');
  }

  async canActivate(context) {
    const request = context.switchToHttp().getRequest();
    const token = /ancrage=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const tokenHash = createHash('sha256').update(token).digest();
    const session = await this.sessions.findOne({
      where: { tokenHash, expiresAt: MoreThan(new Date()) },
      relations: { user: true },
    });
    if (!session) return false;
    const { userId, organisationId } = session;
    const membership = await this.memberships.findOneBy({ userId, organisationId });
    request.session = session;
    return membership !== null && membership.leftAt === null;
  }
}
Inject(DataSource)(SessionGuard, undefined, 0);

class MembersController {
  constructor(database) {
    this.memberships = database.getRepository('Membership');
  }

  async list({ session }) {
    const members = await this.memberships
      .createQueryBuilder('m')
      .innerJoinAndSelect('m.user', 'u')
      .where('m.organisationId = :id AND m.leftAt IS NULL', { id: session.organisationId })
      .orderBy('LOWER(u.displayName)')
      .addOrderBy('u.id')
      .getMany();
    return members.map(({ user, role, joinedAt, lastUsedAt }) => ({
      id: user.id,
      displayName: user.displayName,
      email: user.email,
      role,
      joinedAt: joinedAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      self: user.id === session.userId,
    }));
  }

  ready() {
    return { status: 'ok' };
  }
}
const route = (name, path, ...decorators) => {
  const property = Object.getOwnPropertyDescriptor(MembersController.prototype, name);
  for (const decorate of [Get(path), ...decorators]) {
    decorate(MembersController.prototype, name, property);
  }
};
Controller()(MembersController);
Inject(DataSource)(MembersController, undefined, 0);
Req()(MembersController.prototype, 'list', 0);
route('list', 'api/members', UseGuards(SessionGuard));
route('ready', 'health/ready');

class AppModule {}
Module({
  controllers: [MembersController],
  providers: [SessionGuard, { provide: DataSource, useValue: source }],
})(AppModule);

const app = await NestFactory.create(AppModule, { logger: false });
app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true }));
await app.listen(Number(PORT), '127.0.0.1');
