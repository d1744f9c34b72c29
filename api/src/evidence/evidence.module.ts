import { Module } from '@nestjs/common';
import { AttachEvidence } from './attach-evidence/attach-evidence';
import { EvidenceController } from './evidence.controller';
import { ReadFile } from './read-file/read-file.query';

/** Evidence of lines. */
@Module({ controllers: [EvidenceController], providers: [AttachEvidence, ReadFile] })
export class EvidenceModule {}
