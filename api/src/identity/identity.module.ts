import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionController } from './session.controller';
import { SessionGuard } from './session.guard';
import { SignIn } from './sign-in/sign-in';

/** Accounts and sessions. */
@Module({
  controllers: [SessionController],
  providers: [SignIn, { provide: APP_GUARD, useClass: SessionGuard }],
})
export class IdentityModule {}
