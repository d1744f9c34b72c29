import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Refuses } from '../http/refuses';
import { SubjectPathDto } from '../http/subject-path.dto';
import { Requires } from '../permission/permission.guard';
import { ErasePerson } from './erase-person/erase-person';
import { FindPeople } from './find-people/find-people.query';
import { ErasePersonDto, FindPeopleDto, PersonDto } from './people.dto';

/** Answering people who ask for the erasure of what is kept of them. */
@ApiTags('platform')
@Controller('api/platform/people')
export class PeopleController {
  constructor(
    private readonly find: FindPeople,
    private readonly erase: ErasePerson,
  ) {}

  @Get()
  @Requires('platform.operate')
  @ApiOkResponse({ type: [PersonDto] })
  findPeople(
    @CurrentCaller() caller: Caller,
    @Query() { text }: FindPeopleDto,
  ): Promise<PersonDto[]> {
    return this.find.findPeople(caller, text);
  }

  @Post(':id/erasure')
  @Requires('platform.operate')
  @Refuses('platform.person_not_found', 'member.last_administrator')
  @HttpCode(204)
  @ApiNoContentResponse()
  erasePerson(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() { reason }: ErasePersonDto,
  ): Promise<void> {
    return this.erase.erasePerson(caller, id, reason);
  }
}
