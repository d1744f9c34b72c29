import { Module } from '@nestjs/common';
import { CommitmentController } from './commitment.controller';
import { CorrectCommitment } from './correct-commitment/correct-commitment';
import { CorrectRealisation } from './correct-realisation/correct-realisation';
import { DeclareCommitment } from './declare-commitment/declare-commitment';
import { DeclareRealisation } from './declare-realisation/declare-realisation';
import { EraseText } from './erase-text/erase-text';
import { ListCommitments } from './list-commitments/list-commitments.query';
import { RealisationController } from './realisation.controller';
import { ValidateDeliveries } from './validate-deliveries/validate-deliveries';
import { Withdraw } from './withdraw/withdraw';

/** Commitments and their deliveries. */
@Module({
  controllers: [CommitmentController, RealisationController],
  providers: [
    ListCommitments,
    DeclareCommitment,
    DeclareRealisation,
    CorrectCommitment,
    CorrectRealisation,
    Withdraw,
    EraseText,
    ValidateDeliveries,
  ],
})
export class CommitmentModule {}
