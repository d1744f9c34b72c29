import { Module } from '@nestjs/common';
import { CreateTerritory } from './create-territory/create-territory';
import { ErasePerson } from './erase-person/erase-person';
import { FindPeople } from './find-people/find-people.query';
import { InviteFirstMember } from './invite-first-member/invite-first-member';
import { ListMails } from './list-mails/list-mails.query';
import { ListOrganisations } from './list-organisations/list-organisations.query';
import { PeopleController } from './people.controller';
import { PlatformController } from './platform.controller';

/** The platform's own administration. */
@Module({
  controllers: [PlatformController, PeopleController],
  providers: [
    ListOrganisations,
    CreateTerritory,
    InviteFirstMember,
    ListMails,
    FindPeople,
    ErasePerson,
  ],
})
export class PlatformModule {}
