import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { SubjectPathDto } from '../http/subject-path.dto';
import { Requires } from '../permission/permission.guard';
import { CorrectRealisationDto, DeclaredDto, WithdrawDto } from './commitment.dto';
import { CorrectRealisation } from './correct-realisation/correct-realisation';
import { Withdraw } from './withdraw/withdraw';

/** Deliveries: correcting and withdrawing them. */
@ApiTags('commitment')
@Controller('api/realisations')
export class RealisationController {
  constructor(
    private readonly correct: CorrectRealisation,
    private readonly withdraw: Withdraw,
  ) {}

  @Post(':id/corrections')
  @Requires('commitment.declare')
  @ApiCreatedResponse({ type: DeclaredDto })
  correctRealisation(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: CorrectRealisationDto,
  ): Promise<DeclaredDto> {
    return this.correct.correctRealisation(caller, id, body);
  }

  @Post(':id/withdrawal')
  @Requires('commitment.declare')
  @ApiCreatedResponse({ type: DeclaredDto })
  withdrawRealisation(
    @CurrentCaller() caller: Caller,
    @Param() { id }: SubjectPathDto,
    @Body() body: WithdrawDto,
  ): Promise<DeclaredDto> {
    return this.withdraw.withdrawRealisation(caller, id, body);
  }
}
