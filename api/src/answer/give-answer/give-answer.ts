import { createHash, randomUUID } from 'node:crypto';
import {
  QUARTERS_TOUCHED_BY_A_LINE,
  touchedQuarters,
} from '@ancrage/contract/score/touched-quarters';
import type { Answer } from '@ancrage/contract/declaration/declaration';
import { quarterEnd, quarterStart } from '@ancrage/contract/period/quarter';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import type { Method } from '@ancrage/engine/method/method';
import type { NewEntry } from '@ancrage/ledger/entry';
import { readBooks } from '@ancrage/ledger/read-as-known';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/current-session';
import { refuse, refuseIfAny } from '../../http/problem-exception';
import { PublishedMethods } from '../../http/published-methods';
import { RecordEntries, type Recording } from '../../http/record-entries';
import type { AnswerGivenDto, GiveAnswerDto } from '../answer.dto';
import { quantityAnswers } from '../quantity-answers';

/**
 * Records an answer other than a quantity. Refuses an indicator or reason that the method does
 * not know, a quarter that is not observed, and what contradicts a declared quantity; a reason
 * that does not hold on the size profile is accepted and counts as not reported.
 */
@Injectable()
export class GiveAnswer {
  constructor(
    private readonly entries: RecordEntries,
    private readonly methods: PublishedMethods,
  ) {}

  async giveAnswer(caller: Caller, input: GiveAnswerDto): Promise<AnswerGivenDto> {
    const method = await this.methods.method(null);
    if (!method) return refuse('request.unavailable');
    const payload: Answer = { ...input, reason: input.reason ?? null };
    const { indicator, quarter } = payload;
    await this.entries.record(caller, { route: 'giveAnswer', ...input }, async (recording) => {
      refuseIfAny(problemsOf(payload, recording, method.document));
      const books = await readBooks(recording.transaction, caller.organisationId);
      if (quantityAnswers(books, quarter, method.document).has(indicator)) {
        return refuse('answer.contradicts_quantity');
      }
      const subjectId = answerId(caller.organisationId, indicator, quarter);
      const standing = books.answers.find((entry) => entry.subjectId === subjectId);
      const entry: NewEntry<'answer'> = {
        entryId: randomUUID(),
        subjectType: 'answer',
        subjectId,
        action: standing ? 'correct' : 'declare',
        replaces: standing?.entryId ?? null,
        validFrom: quarterStart(quarter),
        validTo: quarterEnd(quarter),
        reason: null,
        payload,
        text: null,
        touched: touchedQuarters({
          from: quarterStart(quarter),
          to: quarterStart(quarter),
          reach: QUARTERS_TOUCHED_BY_A_LINE,
          ...recording,
        }),
      };
      return { entries: [entry], answer: { id: subjectId } };
    });
    return { indicator, quarter };
  }
}

function problemsOf(
  { indicator, quarter, answer, reason }: Answer,
  { firstObserved, current }: Recording,
  method: Method,
): Problem[] {
  const problems: Problem[] = [];
  if (!method.indicators.some(({ id }) => id === indicator)) {
    problems.push(problem('answer.indicator_unknown', 'indicator', { value: indicator }));
  }
  if (quarter < firstObserved || quarter > current) {
    const quoted = { value: quarter, min: firstObserved, max: current };
    problems.push(problem('answer.quarter_out_of_range', 'quarter', quoted));
  }
  if (answer === 'notApplicable') {
    const allowed = method.answers.notApplicable.some(
      (rule) => rule.reason === reason && rule.indicators.includes(indicator),
    );
    if (reason === null) problems.push(problem('answer.reason_missing', 'reason', {}));
    else if (!allowed)
      problems.push(problem('answer.reason_not_allowed', 'reason', { value: reason }));
  }
  return problems;
}

/** One subject per company, indicator and quarter: a later answer corrects the earlier one. */
function answerId(companyId: string, indicator: string, quarter: string): string {
  const hex = createHash('sha256')
    .update(['answer', companyId, indicator, quarter].join('\u001f'))
    .digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
