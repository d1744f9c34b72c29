import { epciOf, findCommunes } from '@ancrage/geography/boundaries';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsKnownDto } from '../http/as-known';
import { CurrentCaller, type Caller } from '../http/current-session';
import { SubjectPathDto } from '../http/subject-path.dto';
import { Requires } from '../permission/permission.guard';
import {
  CommuneDto,
  CompanyDto,
  DeclareEstablishmentDto,
  DeclareSizeProfileDto,
  EraseEstablishmentNameDto,
  FindCommunesDto,
  RecordedDto,
} from './company.dto';
import { DeclareEstablishment } from './declare-establishment/declare-establishment';
import { DeclareSizeProfile } from './declare-size-profile/declare-size-profile';
import { EraseEstablishmentName } from './erase-establishment-name/erase-establishment-name';
import { ReadCompany } from './read-company.query';

/** The company: identity, establishments, size. */
@ApiTags('company')
@Controller('api')
export class CompanyController {
  constructor(
    private readonly read: ReadCompany,
    private readonly establishment: DeclareEstablishment,
    private readonly sizeProfile: DeclareSizeProfile,
    private readonly eraseName: EraseEstablishmentName,
  ) {}

  @Get('company')
  @Requires('company.read')
  @ApiOkResponse({ type: CompanyDto })
  readCompany(@CurrentCaller() caller: Caller, @Query() query: AsKnownDto): Promise<CompanyDto> {
    return this.read.readCompany(caller, query);
  }

  @Get('communes')
  @Requires('company.read')
  @ApiOkResponse({ type: [CommuneDto] })
  findCommunes(@Query() query: FindCommunesDto): CommuneDto[] {
    return findCommunes(query.name).map((commune) => ({
      code: commune.code,
      name: commune.name,
      departement: commune.departement,
      epciCode: commune.epciCode,
      epciName: commune.epciCode === null ? null : (epciOf(commune.epciCode)?.name ?? null),
      population: commune.population,
    }));
  }

  @Post('company/establishments')
  @Requires('company.change')
  @ApiCreatedResponse({ type: RecordedDto })
  declareEstablishment(
    @CurrentCaller() caller: Caller,
    @Body() body: DeclareEstablishmentDto,
  ): Promise<RecordedDto> {
    return this.establishment.declareEstablishment(caller, body);
  }

  @Post('company/establishments/:id/name-erasure')
  @Requires('text.erase')
  @HttpCode(204)
  @ApiNoContentResponse()
  eraseEstablishmentName(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: EraseEstablishmentNameDto,
  ): Promise<void> {
    return this.eraseName.eraseEstablishmentName(caller, id, body);
  }

  @Post('company/size-profiles')
  @Requires('company.change')
  @ApiCreatedResponse({ type: RecordedDto })
  declareSizeProfile(
    @CurrentCaller() caller: Caller,
    @Body() body: DeclareSizeProfileDto,
  ): Promise<RecordedDto> {
    return this.sizeProfile.declareSizeProfile(caller, body);
  }
}
