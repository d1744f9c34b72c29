import { Module } from '@nestjs/common';
import { MethodController } from './method.controller';

/** The published method, for all to read. */
@Module({ controllers: [MethodController] })
export class MethodModule {}
