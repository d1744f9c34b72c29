import { Module } from '@nestjs/common';
import { CreateTerritory } from './create-territory/create-territory';
import { ListOrganisations } from './list-organisations/list-organisations.query';
import { PlatformController } from './platform.controller';

/** The platform's own administration. */
@Module({
  controllers: [PlatformController],
  providers: [ListOrganisations, CreateTerritory],
})
export class PlatformModule {}
