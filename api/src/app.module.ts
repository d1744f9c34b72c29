import { Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { AnswerModule } from './answer/answer.module';
import { AssociationModule } from './association/association.module';
import { AuditModule } from './audit/audit.module';
import { CharterModule } from './charter/charter.module';
import { CommitmentModule } from './commitment/commitment.module';
import { CompanyModule } from './company/company.module';
import { ComparisonModule } from './comparison/comparison.module';
import { EvidenceModule } from './evidence/evidence.module';
import { HealthModule } from './health/health.module';
import { CrossSiteGuard } from './http/cross-site.guard';
import { logSettings } from './http/log-settings';
import { ProblemFilter } from './http/problem.filter';
import { ProcessesModule } from './http/processes.module';
import { shapeValidation } from './http/validation';
import { IdentityModule } from './identity/identity.module';
import { ImportModule } from './import/import.module';
import { LedgerModule } from './ledger/ledger.module';
import { MethodModule } from './method/method.module';
import { PermissionModule } from './permission/permission.module';
import { PlatformModule } from './platform/platform.module';
import { ScoreModule } from './score/score.module';
import { TerritoryModule } from './territory/territory.module';

/** The list of features; guards run in the order in which they stand here. */
export const FEATURES: Type[] = [
  IdentityModule,
  PermissionModule,
  HealthModule,
  CharterModule,
  CompanyModule,
  CommitmentModule,
  EvidenceModule,
  ImportModule,
  AnswerModule,
  ScoreModule,
  LedgerModule,
  MethodModule,
  TerritoryModule,
  ComparisonModule,
  PlatformModule,
  AssociationModule,
  AuditModule,
];

/** The features over their processes, with what every route passes. */
@Module({
  imports: [LoggerModule.forRootAsync({ useFactory: logSettings }), ProcessesModule, ...FEATURES],
  providers: [
    { provide: APP_GUARD, useClass: CrossSiteGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: shapeValidation },
  ],
})
export class AppModule {}
