import { Module } from '@nestjs/common';
import { CompanyController } from './company.controller';
import { DeclareEstablishment } from './declare-establishment/declare-establishment';
import { DeclareSizeProfile } from './declare-size-profile/declare-size-profile';
import { ReadCompany } from './read-company.query';

/** The company's identity, places and size. */
@Module({
  controllers: [CompanyController],
  providers: [ReadCompany, DeclareEstablishment, DeclareSizeProfile],
})
export class CompanyModule {}
