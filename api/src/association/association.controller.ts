import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Refuses } from '../http/refuses';
import { SubjectPathDto } from '../http/subject-path.dto';
import { Requires } from '../permission/permission.guard';
import {
  AssociationDto,
  InviteAssociationDto,
  OpenAssociationDto,
  OpenedAssociationDto,
} from './association.dto';
import { ListAssociations } from './list-associations/list-associations.query';
import { OpenAssociation } from './open-association/open-association';

/** Beneficiary associations, opened by the platform or by a territory. */
@ApiTags('association')
@Controller('api/associations')
export class AssociationController {
  constructor(
    private readonly list: ListAssociations,
    private readonly open: OpenAssociation,
  ) {}

  @Get()
  @Requires('association.open')
  @ApiOkResponse({ type: [AssociationDto] })
  listAssociations(@CurrentCaller() caller: Caller): Promise<AssociationDto[]> {
    return this.list.listAssociations(caller);
  }

  @Post()
  @Requires('association.open')
  @Refuses('session.too_many_attempts', 'association.already_open')
  @ApiCreatedResponse({ type: OpenedAssociationDto })
  openAssociation(
    @CurrentCaller() caller: Caller,
    @Body() body: OpenAssociationDto,
  ): Promise<OpenedAssociationDto> {
    return this.open.openAssociation(caller, body);
  }

  @Post(':id/invitations')
  @Requires('association.open')
  @Refuses('session.too_many_attempts', 'association.not_found')
  @HttpCode(204)
  @ApiNoContentResponse()
  inviteAssociation(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() { email }: InviteAssociationDto,
  ): Promise<void> {
    return this.open.inviteAssociation(caller, id, email);
  }
}
