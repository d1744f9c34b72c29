import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { SubjectPathDto } from '../http/subject-path.dto';
import { Requires } from '../permission/permission.guard';
import {
  CommitmentListDto,
  CorrectCommitmentDto,
  DeclareCommitmentDto,
  DeclaredDto,
  DeliveryDto,
  EraseTextDto,
  ListCommitmentsDto,
  WithdrawDto,
} from './commitment.dto';
import { CorrectCommitment } from './correct-commitment/correct-commitment';
import { DeclareCommitment } from './declare-commitment/declare-commitment';
import { DeclareRealisation } from './declare-realisation/declare-realisation';
import { EraseText } from './erase-text/erase-text';
import { ListCommitments } from './list-commitments/list-commitments.query';
import { Withdraw } from './withdraw/withdraw';

/** Commitments: declaring and listing them, with what is delivered of them. */
@ApiTags('commitment')
@Controller('api/commitments')
export class CommitmentController {
  constructor(
    private readonly list: ListCommitments,
    private readonly declare: DeclareCommitment,
    private readonly deliver: DeclareRealisation,
    private readonly correct: CorrectCommitment,
    private readonly withdraw: Withdraw,
    private readonly erase: EraseText,
  ) {}

  @Get()
  @Requires('commitment.read')
  @ApiOkResponse({ type: CommitmentListDto })
  listCommitments(
    @CurrentCaller() caller: Caller,
    @Query() filters: ListCommitmentsDto,
  ): Promise<CommitmentListDto> {
    return this.list.listCommitments(caller, filters);
  }

  @Post()
  @Requires('commitment.declare')
  @ApiCreatedResponse({ type: DeclaredDto })
  declareCommitment(
    @CurrentCaller() caller: Caller,
    @Body() body: DeclareCommitmentDto,
  ): Promise<DeclaredDto> {
    return this.declare.declareCommitment(caller, body);
  }

  @Post(':id/realisations')
  @Requires('commitment.declare')
  @ApiCreatedResponse({ type: DeclaredDto })
  declareRealisation(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: DeliveryDto,
  ): Promise<DeclaredDto> {
    return this.deliver.declareRealisation(caller, id, body);
  }

  @Post(':id/corrections')
  @Requires('commitment.declare')
  @ApiCreatedResponse({ type: DeclaredDto })
  correctCommitment(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: CorrectCommitmentDto,
  ): Promise<DeclaredDto> {
    return this.correct.correctCommitment(caller, id, body);
  }

  @Post(':id/withdrawal')
  @Requires('commitment.declare')
  @ApiCreatedResponse({ type: DeclaredDto })
  withdrawCommitment(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: WithdrawDto,
  ): Promise<DeclaredDto> {
    return this.withdraw.withdrawCommitment(caller, id, body);
  }

  @Post(':id/text-erasure')
  @Requires('text.erase')
  @HttpCode(204)
  @ApiNoContentResponse()
  eraseText(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: EraseTextDto,
  ): Promise<void> {
    return this.erase.eraseText(caller, id, body);
  }
}
