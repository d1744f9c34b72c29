import { Module } from '@nestjs/common';
import { CreateTerritory } from './create-territory/create-territory';
import { ErasePerson } from './erase-person/erase-person';
import { FindPeople } from './find-people/find-people.query';
import { InviteFirstMember } from './invite-first-member/invite-first-member';
import { ListMails } from './list-mails/list-mails.query';
import { ListOrganisations } from './list-organisations/list-organisations.query';
import { PeopleController } from './people.controller';
import { PipelineController } from './pipeline.controller';
import { PlatformController } from './platform.controller';
import { ReadPipeline } from './read-pipeline/read-pipeline.query';
import { RetryJobs } from './retry-jobs/retry-jobs';
import { RevokeTerritory } from './revoke-territory/revoke-territory';

/** The platform's own administration. */
@Module({
  controllers: [PlatformController, PeopleController, PipelineController],
  providers: [
    ListOrganisations,
    CreateTerritory,
    RevokeTerritory,
    InviteFirstMember,
    ListMails,
    FindPeople,
    ErasePerson,
    ReadPipeline,
    RetryJobs,
  ],
})
export class PlatformModule {}
