import { Module } from '@nestjs/common';
import { ReadDashboard } from './read-dashboard/read-dashboard.query';
import { ScoreController } from './score.controller';
import { ScoreEvents } from './stream-scores/score-events';

/** Scores as their company reads them. */
@Module({ controllers: [ScoreController], providers: [ReadDashboard, ScoreEvents] })
export class ScoreModule {}
