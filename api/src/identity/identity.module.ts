import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ReadSession } from './read-session/read-session';
import { SessionController } from './session.controller';
import { SessionGuard } from './session.guard';
import { SignIn } from './sign-in/sign-in';
import { SwitchOrganisation } from './switch-organisation/switch-organisation';

/** Accounts and sessions. */
@Module({
  controllers: [SessionController],
  providers: [
    SignIn,
    ReadSession,
    SwitchOrganisation,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
})
export class IdentityModule {}
