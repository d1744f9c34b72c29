import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../../http/current-session';
import { SubjectPathDto } from '../../http/subject-path.dto';
import { Refuses } from '../../http/refuses';
import { Requires } from '../../permission/permission.guard';
import { CreatedDto } from '../member/member.dto';
import { InvitationDto, InviteDto, RevokeInvitationDto } from './invitation.dto';
import { InviteMember } from './invite-member';
import { ListInvitations } from './list-invitations.query';
import { RevokeInvitation } from './revoke-invitation';

/** Inviting into one's own organisation. */
@ApiTags('invitation')
@Controller('api/invitations')
export class InvitationController {
  constructor(
    private readonly list: ListInvitations,
    private readonly invite: InviteMember,
    private readonly revoke: RevokeInvitation,
  ) {}

  @Get()
  @Requires('member.manage')
  @ApiOkResponse({ type: [InvitationDto] })
  listInvitations(@CurrentCaller() caller: Caller): Promise<InvitationDto[]> {
    return this.list.listInvitations(caller);
  }

  @Post()
  @Requires('member.manage')
  @Refuses('session.too_many_attempts')
  @ApiCreatedResponse({ type: CreatedDto })
  inviteMember(@CurrentCaller() caller: Caller, @Body() body: InviteDto): Promise<CreatedDto> {
    return this.invite.inviteMember(caller, body);
  }

  @Post(':id/revocation')
  @Requires('member.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  revokeInvitation(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() { reason }: RevokeInvitationDto,
  ): Promise<void> {
    return this.revoke.revokeInvitation(caller, id, reason);
  }
}
