import { Module } from '@nestjs/common';
import { CreateTerritory } from './create-territory/create-territory';
import { InviteFirstMember } from './invite-first-member/invite-first-member';
import { ListMails } from './list-mails/list-mails.query';
import { ListOrganisations } from './list-organisations/list-organisations.query';
import { PlatformController } from './platform.controller';

/** The platform's own administration. */
@Module({
  controllers: [PlatformController],
  providers: [ListOrganisations, CreateTerritory, InviteFirstMember, ListMails],
})
export class PlatformModule {}
