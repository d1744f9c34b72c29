import { Module } from '@nestjs/common';
import { AnswerController } from './answer.controller';
import { GiveAnswer } from './give-answer/give-answer';
import { ReadAnswers } from './read-answers/read-answers.query';

/** The three answers other than a quantity. */
@Module({ controllers: [AnswerController], providers: [GiveAnswer, ReadAnswers] })
export class AnswerModule {}
