import { Module } from '@nestjs/common';
import { CompanyController } from './company.controller';
import { DeclareEstablishment } from './declare-establishment/declare-establishment';
import { DeclareSizeProfile } from './declare-size-profile/declare-size-profile';
import { EraseEstablishmentName } from './erase-establishment-name/erase-establishment-name';
import { ReadCompany } from './read-company.query';

/** The company's identity, places and size. */
@Module({
  controllers: [CompanyController],
  providers: [ReadCompany, DeclareEstablishment, DeclareSizeProfile, EraseEstablishmentName],
})
export class CompanyModule {}
