import { IMPORT_BYTES_MAX } from '@ancrage/contract/import/limits';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, type Caller } from '../http/current-session';
import { readUpload } from '../http/read-upload';
import { Refuses } from '../http/refuses';
import { SubjectPathDto } from '../http/subject-path.dto';
import { VirusScanner } from '../http/virus-scanner';
import { Requires } from '../permission/permission.guard';
import { ConfirmImport } from './confirm-import/confirm-import';
import { ImportDto, ImportReceivedDto, NoFieldsDto } from './import.dto';
import { RejectsFile, templateFile } from './list-rejects/rejects-file.query';
import { ReadImport } from './read-import/read-import.query';
import { ReceiveFile } from './receive-file/receive-file';

/** Imports: a spreadsheet received, previewed, confirmed, and what it gives back. */
@ApiTags('import')
@Controller('api/imports')
export class ImportController {
  constructor(
    private readonly receive: ReceiveFile,
    private readonly confirm: ConfirmImport,
    private readonly read: ReadImport,
    private readonly rejects: RejectsFile,
    private readonly scanner: VirusScanner,
  ) {}

  @Post()
  @Requires('commitment.declare')
  @Refuses('request.file_infected', 'request.file_not_scanned')
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiAcceptedResponse({ type: ImportReceivedDto })
  async receiveImport(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<ImportReceivedDto> {
    const upload = await readUpload(request, this.scanner, NoFieldsDto, IMPORT_BYTES_MAX);
    return this.receive.receiveFile(caller, upload);
  }

  @Get()
  @Requires('commitment.declare')
  @ApiOkResponse({ type: [ImportDto] })
  listImports(@CurrentCaller() caller: Caller): Promise<ImportDto[]> {
    return this.read.listImports(caller);
  }

  @Get('template')
  @Requires('commitment.declare')
  @ApiOkResponse({ description: 'An empty file', content: { 'text/csv': {} } })
  async readTemplate(@CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    await sendCsv(reply, 'ancrage-modele.csv', templateFile(caller.language));
  }

  @Get(':id')
  @Requires('commitment.declare')
  @ApiOkResponse({ type: ImportDto })
  readImport(@CurrentCaller() caller: Caller, @Param() { id }: SubjectPathDto): Promise<ImportDto> {
    return this.read.readImport(caller, id);
  }

  @Post(':id/confirmation')
  @Requires('commitment.declare')
  @HttpCode(204)
  @ApiNoContentResponse()
  confirmImport(@CurrentCaller() caller: Caller, @Param() { id }: SubjectPathDto): Promise<void> {
    return this.confirm.confirmImport(caller, id);
  }

  @Get(':id/rejects')
  @Requires('commitment.declare')
  @ApiOkResponse({ description: 'Rows to mend', content: { 'text/csv': {} } })
  async readRejects(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendCsv(reply, 'ancrage-a-corriger.csv', await this.rejects.rejectsFile(caller, id));
  }
}

async function sendCsv(reply: FastifyReply, name: string, content: string): Promise<void> {
  await reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(content);
}
