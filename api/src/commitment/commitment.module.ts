import { Module } from '@nestjs/common';
import { CommitmentController } from './commitment.controller';
import { CorrectCommitment } from './correct-commitment/correct-commitment';
import { CorrectRealisation } from './correct-realisation/correct-realisation';
import { DeclareCommitment } from './declare-commitment/declare-commitment';
import { DeclareRealisation } from './declare-realisation/declare-realisation';
import { ListCommitments } from './list-commitments/list-commitments.query';
import { RealisationController } from './realisation.controller';
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
  ],
})
export class CommitmentModule {}
