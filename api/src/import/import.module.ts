import { Module } from '@nestjs/common';
import { ConfirmImport } from './confirm-import/confirm-import';
import { ImportController } from './import.controller';
import { RejectsFile } from './list-rejects/rejects-file.query';
import { ReadImport } from './read-import/read-import.query';
import { ReceiveFile } from './receive-file/receive-file';

/** Imports of spreadsheets. */
@Module({
  controllers: [ImportController],
  providers: [ReceiveFile, ConfirmImport, ReadImport, RejectsFile],
})
export class ImportModule {}
