import { Body, Controller, Get, HttpCode, Inject, Post, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../http/config';
import { CurrentCaller, CurrentSessionHash, type Caller } from '../../http/current-session';
import { CONFIG } from '../../http/process-tokens';
import { Refuses } from '../../http/refuses';
import { Requires } from '../../permission/permission.guard';
import { WholeAccountGuard } from '../account/whole-account.guard';
import { clearSessionCookie } from '../session-cookie';
import { EraseOwnAccount } from './erase-own-account';
import { ExportOwnData } from './export-own-data.query';
import { EraseOwnAccountDto, OwnDataDto } from './own-data.dto';

/** What is kept of oneself: taking it away, and having it erased. */
@ApiTags('account')
@Controller('api/account')
export class OwnDataController {
  constructor(
    private readonly exportQuery: ExportOwnData,
    private readonly erase: EraseOwnAccount,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('data')
  @Requires('account.own')
  @ApiOkResponse({ type: OwnDataDto })
  exportOwnData(@CurrentSessionHash() hash: Buffer): Promise<OwnDataDto> {
    return this.exportQuery.exportOwnData(hash);
  }

  @Post('erasure')
  @Requires('account.own')
  @UseGuards(WholeAccountGuard)
  @Refuses(
    'account.opened_by_provider',
    'session.too_many_attempts',
    'session.second_factor_wrong',
    'session.second_factor_expired',
    'account.second_factor_none',
    'account.last_administrator',
    'account.break_glass',
  )
  @HttpCode(204)
  @ApiNoContentResponse()
  async eraseOwnAccount(
    @CurrentCaller() caller: Caller,
    @CurrentSessionHash() hash: Buffer,
    @Body() body: EraseOwnAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.erase.eraseOwnAccount(caller, hash, body);
    clearSessionCookie(reply, this.config);
  }
}
