import { Module } from '@nestjs/common';
import { ReadDashboard } from './read-dashboard/read-dashboard.query';
import { ReadDossier } from './read-dossier/read-dossier.query';
import { ScoreController } from './score.controller';
import { ScoresAsKnown } from './scores-as-known';
import { ScoreEvents } from './stream-scores/score-events';
import { StreamScores } from './stream-scores/stream-scores';

/** Scores as their company reads them. */
@Module({
  controllers: [ScoreController],
  providers: [ReadDashboard, ReadDossier, ScoreEvents, ScoresAsKnown, StreamScores],
})
export class ScoreModule {}
