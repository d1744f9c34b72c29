import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PermissionController } from './permission.controller';
import { PermissionGuard } from './permission.guard';

/** Rights, checked on every route after its session is known. */
@Module({
  controllers: [PermissionController],
  providers: [{ provide: APP_GUARD, useClass: PermissionGuard }],
})
export class PermissionModule {}
