import type { Role } from '@ancrage/contract/session/role';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../../http/current-session';
import { SubjectPathDto } from '../../http/subject-path.dto';
import { Requires } from '../../permission/permission.guard';
import { ManageSecondFactor } from '../second-factor/manage-second-factor';
import { ChangeMember } from './change-member';
import { ListMembers } from './list-members.query';
import { ChangeRoleDto, MemberDto, RemoveFactorDto, RemoveMemberDto } from './member.dto';

/** The members of one's own organisation. */
@ApiTags('member')
@Controller('api/members')
export class MemberController {
  constructor(
    private readonly list: ListMembers,
    private readonly change: ChangeMember,
    private readonly factor: ManageSecondFactor,
  ) {}

  @Get()
  @Requires('member.read')
  @ApiOkResponse({ type: [MemberDto] })
  listMembers(@CurrentCaller() caller: Caller): Promise<MemberDto[]> {
    return this.list.listMembers(caller);
  }

  @Put(':id/role')
  @Requires('member.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  changeRole(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() { role, reason }: ChangeRoleDto,
  ): Promise<void> {
    return this.change.changeRole(caller, id, { role: role as Role, reason });
  }

  @Post(':id/second-factor/removal')
  @Requires('member.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeSecondFactorOfMember(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() { reason }: RemoveFactorDto,
  ): Promise<void> {
    return this.factor.removeOfMember(caller, id, reason);
  }

  @Post(':id/removal')
  @Requires('member.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeMember(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() { reason }: RemoveMemberDto,
  ): Promise<void> {
    return this.change.removeMember(caller, id, reason);
  }
}
