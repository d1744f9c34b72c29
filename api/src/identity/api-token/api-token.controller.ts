import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../../http/current-session';
import { SubjectPathDto } from '../../http/subject-path.dto';
import { Requires } from '../../permission/permission.guard';
import { CreatedTokenDto, CreateTokenDto, TokenDto } from './api-token.dto';
import { ManageTokens } from './manage-tokens';

/** Keys for programmes. */
@ApiTags('token')
@Controller('api/tokens')
export class ApiTokenController {
  constructor(private readonly manage: ManageTokens) {}

  @Get()
  @Requires('token.manage')
  @ApiOkResponse({ type: [TokenDto] })
  listTokens(@CurrentCaller() caller: Caller): Promise<TokenDto[]> {
    return this.manage.listTokens(caller);
  }

  @Post()
  @Requires('token.manage')
  @ApiCreatedResponse({ type: CreatedTokenDto })
  createToken(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateTokenDto,
  ): Promise<CreatedTokenDto> {
    return this.manage.createToken(caller, body);
  }

  @Delete(':id')
  @Requires('token.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  revokeToken(@CurrentCaller() caller: Caller, @Param() { id }: SubjectPathDto): Promise<void> {
    return this.manage.revokeToken(caller, id);
  }
}
