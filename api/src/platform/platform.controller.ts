import { findAreas, type AreaLevel } from '@ancrage/geography/boundaries';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { SubjectPathDto } from '../http/subject-path.dto';
import { Refuses } from '../http/refuses';
import { Requires } from '../permission/permission.guard';
import { CreateTerritory } from './create-territory/create-territory';
import { InviteFirstMember } from './invite-first-member/invite-first-member';
import { ListMails } from './list-mails/list-mails.query';
import { ListOrganisations } from './list-organisations/list-organisations.query';
import { RevokeTerritory } from './revoke-territory/revoke-territory';
import {
  AreaDto,
  CreateTerritoryDto,
  FindAreasDto,
  InviteFirstMemberDto,
  ListOrganisationsDto,
  MailDto,
  OpenedDto,
  OrganisationsDto,
  RevokeTerritoryDto,
} from './platform.dto';

/** What a platform administrator operates. */
@ApiTags('platform')
@Controller('api/platform')
export class PlatformController {
  constructor(
    private readonly list: ListOrganisations,
    private readonly create: CreateTerritory,
    private readonly revoke: RevokeTerritory,
    private readonly invite: InviteFirstMember,
    private readonly mails: ListMails,
  ) {}

  @Get('organisations')
  @Requires('platform.read')
  @ApiOkResponse({ type: OrganisationsDto })
  listOrganisations(
    @CurrentCaller() caller: Caller,
    @Query() query: ListOrganisationsDto,
  ): Promise<OrganisationsDto> {
    return this.list.listOrganisations(caller, query);
  }

  @Get('areas')
  @Requires('platform.read')
  @ApiOkResponse({ type: [AreaDto] })
  findAreas(@Query() { level, name: text }: FindAreasDto): AreaDto[] {
    return findAreas(level as AreaLevel, text).map(({ code, name, population }) => ({
      code,
      name,
      population,
    }));
  }

  @Post('territories')
  @Requires('platform.operate')
  @ApiCreatedResponse({ type: OpenedDto })
  createTerritory(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateTerritoryDto,
  ): Promise<OpenedDto> {
    return this.create.createTerritory(caller, body);
  }

  @Post('territories/:id/revocation')
  @Requires('platform.operate')
  @HttpCode(204)
  @ApiNoContentResponse()
  revokeTerritory(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() { reason }: RevokeTerritoryDto,
  ): Promise<void> {
    return this.revoke.revokeTerritory(caller, id, reason);
  }

  @Post('organisations/:id/invitations')
  @Requires('platform.operate')
  @Refuses('session.too_many_attempts')
  @ApiCreatedResponse({ type: OpenedDto })
  inviteFirstMember(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: InviteFirstMemberDto,
  ): Promise<OpenedDto> {
    return this.invite.inviteFirstMember(caller, id, body);
  }

  @Get('mails')
  @Requires('platform.operate')
  @ApiOkResponse({ type: [MailDto] })
  listMails(@CurrentCaller() caller: Caller): Promise<MailDto[]> {
    return this.mails.listMails(caller);
  }
}
