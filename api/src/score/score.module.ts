import { Module } from '@nestjs/common';
import { ReadDashboard } from './read-dashboard/read-dashboard.query';
import { ReadDossier } from './read-dossier/read-dossier.query';
import { ScoreController } from './score.controller';
import { ScoresAsKnown } from './scores-as-known';
import { ScoreEvents } from './stream-scores/score-events';

/** Scores as their company reads them. */
@Module({
  controllers: [ScoreController],
  providers: [ReadDashboard, ReadDossier, ScoreEvents, ScoresAsKnown],
})
export class ScoreModule {}
