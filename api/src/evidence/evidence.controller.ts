import { EVIDENCE_BYTES_MAX } from '@ancrage/contract/evidence/check-evidence';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, type Caller } from '../http/current-session';
import { SubjectPathDto } from '../http/subject-path.dto';
import { readUpload } from '../http/read-upload';
import { Refuses } from '../http/refuses';
import { VirusScanner } from '../http/virus-scanner';
import { Requires } from '../permission/permission.guard';
import { AttachEvidence } from './attach-evidence/attach-evidence';
import { MEDIA_TYPES } from './media-type';
import { AttachedDto, AttachFileFieldsDto, AttachLinkDto } from './evidence.dto';
import { ReadFile } from './read-file/read-file.query';

/** Evidence: files and links that prove lines. */
@ApiTags('evidence')
@Controller('api/evidence')
export class EvidenceController {
  constructor(
    private readonly attach: AttachEvidence,
    private readonly read: ReadFile,
    private readonly scanner: VirusScanner,
  ) {}

  @Post('links')
  @Requires('commitment.declare')
  @Refuses('evidence.line_not_found')
  @ApiCreatedResponse({ type: AttachedDto })
  attachLink(@CurrentCaller() caller: Caller, @Body() body: AttachLinkDto): Promise<AttachedDto> {
    return this.attach.attachLink(caller, body);
  }

  @Post('files')
  @Requires('commitment.declare')
  @Refuses('evidence.line_not_found', 'request.file_infected', 'request.file_not_scanned')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'targetType', 'targetId', 'dated', 'coversFrom', 'coversTo'],
      properties: {
        file: { type: 'string', format: 'binary' },
        targetType: { type: 'string', enum: ['realisation', 'commitment'] },
        targetId: { type: 'string', format: 'uuid' },
        dated: { type: 'string', format: 'date' },
        coversFrom: { type: 'string', format: 'date' },
        coversTo: { type: 'string', format: 'date' },
        quantity: { type: 'number', minimum: 0 },
      },
    },
  })
  @ApiCreatedResponse({ type: AttachedDto })
  async attachFile(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<AttachedDto> {
    const upload = await readUpload(request, this.scanner, AttachFileFieldsDto, EVIDENCE_BYTES_MAX);
    return this.attach.attachFile(caller, upload.fields, upload);
  }

  @Get(':id/file')
  @Requires('evidence.read')
  @Refuses('evidence.line_not_found', 'evidence.file_erased')
  @ApiOkResponse({
    description: 'The file',
    content: Object.fromEntries(MEDIA_TYPES.map((type) => [type, {}])),
  })
  async readFile(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.read.readFile(caller, id);
    await reply
      .header('content-type', file.mediaType)
      // Never shown in our own origin: what a stranger made is downloaded.
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      )
      .header('cache-control', 'private, no-store')
      .send(file.bytes);
  }
}
