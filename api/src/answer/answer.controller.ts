import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Requires } from '../permission/permission.guard';
import { AnswerGivenDto, AnswersDto, GiveAnswerDto, ReadAnswersDto } from './answer.dto';
import { GiveAnswer } from './give-answer/give-answer';
import { ReadAnswers } from './read-answers/read-answers.query';

/** Answers: 0, not applicable and not reported, kept apart from the quantities. */
@ApiTags('answer')
@Controller('api/answers')
export class AnswerController {
  constructor(
    private readonly read: ReadAnswers,
    private readonly give: GiveAnswer,
  ) {}

  @Get()
  @Requires('commitment.read')
  @ApiOkResponse({ type: AnswersDto })
  readAnswers(
    @CurrentCaller() caller: Caller,
    @Query() query: ReadAnswersDto,
  ): Promise<AnswersDto> {
    return this.read.readAnswers(caller, query);
  }

  @Post()
  @Requires('commitment.declare')
  @ApiCreatedResponse({ type: AnswerGivenDto })
  giveAnswer(
    @CurrentCaller() caller: Caller,
    @Body() body: GiveAnswerDto,
  ): Promise<AnswerGivenDto> {
    return this.give.giveAnswer(caller, body);
  }
}
