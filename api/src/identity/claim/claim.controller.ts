import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../../http/current-session';
import { SubjectPathDto } from '../../http/subject-path.dto';
import { Requires } from '../../permission/permission.guard';
import { ClaimDto, SettleClaimDto } from './claim.dto';
import { SettleClaim } from './settle-claim';

/** Claims on companies that are here already. */
@ApiTags('claim')
@Controller('api/claims')
export class ClaimController {
  constructor(private readonly settle: SettleClaim) {}

  @Get()
  @Requires('claim.settle')
  @ApiOkResponse({ type: [ClaimDto] })
  listClaims(@CurrentCaller() caller: Caller): Promise<ClaimDto[]> {
    return this.settle.listClaims(caller);
  }

  @Post(':id/settlement')
  @Requires('claim.settle')
  @HttpCode(204)
  @ApiNoContentResponse()
  settleClaim(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: SettleClaimDto,
  ): Promise<void> {
    return this.settle.settleClaim(caller, id, body);
  }
}
