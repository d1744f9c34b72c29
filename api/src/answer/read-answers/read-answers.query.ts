import {
  quarterEnd,
  quarterOf,
  quarterRange,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import { readInTenant } from '@ancrage/database/in-tenant';
import { pillarOfIndicator } from '@ancrage/engine/method/pillars';
import type { Indicator, Method } from '@ancrage/engine/method/method';
import { reasonHolds } from '@ancrage/engine/missing/answer-of';
import { readBooks, type Books } from '@ancrage/ledger/read-as-known';
import { profileOn } from '@ancrage/ledger/scored-units';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asKnownOn } from '../../http/as-known';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { PublishedMethods } from '../../http/published-methods';
import { Today } from '../../http/today';
import type { AnswersDto, IndicatorAnswerDto, ReadAnswersDto, ReasonDto } from '../answer.dto';
import { quantityAnswers } from '../quantity-answers';

/** Reads what was answered for each indicator of a quarter: a quantity, 0, without object, nothing. */
@Injectable()
export class ReadAnswers {
  constructor(
    private readonly source: DataSource,
    private readonly methods: PublishedMethods,
    private readonly clock: Today,
  ) {}

  async readAnswers(caller: Caller, asked: ReadAnswersDto): Promise<AnswersDto> {
    const { quarter } = asked;
    const today = this.clock.inParis();
    const known = asKnownOn(asked, today);
    const method = await this.methods.method(null);
    if (!method) return refuse('request.unavailable');
    const books = await readInTenant(this.source, caller.organisationId, (tenant) =>
      readBooks(tenant, caller.organisationId, known?.instant),
    );
    const first = books.observation?.from;
    const current = quarterOf(known?.day ?? today);
    const quantities = quantityAnswers(books, quarter, method.document);
    const pillars = pillarOfIndicator(method.document);
    return {
      quarter,
      quarters: first === undefined ? [] : quarterRange(first, current).reverse(),
      indicators: method.document.indicators.map((indicator) => ({
        indicator: indicator.id,
        pillar: pillars.get(indicator.id) ?? '',
        label: indicator.label,
        ...answerIn(books, quarter, indicator, quantities),
        reasons: reasonsOf(books, quarter, indicator, method.document),
      })),
    };
  }
}

function answerIn(
  books: Books,
  quarter: QuarterId,
  { id }: Indicator,
  quantities: ReadonlySet<string>,
): Pick<IndicatorAnswerDto, 'answer' | 'reason'> {
  if (quantities.has(id)) return { answer: 'quantity', reason: null };
  const given = books.answers.find(
    ({ payload }) => payload.indicator === id && payload.quarter === quarter,
  );
  return {
    answer: given?.payload.answer ?? 'notReported',
    reason: given?.payload.reason ?? null,
  };
}

function reasonsOf(
  books: Books,
  quarter: QuarterId,
  indicator: Indicator,
  method: Method,
): ReasonDto[] {
  const figures = profileOn(books, quarterEnd(quarter))?.figures ?? {};
  return method.answers.notApplicable
    .filter((rule) => rule.indicators.includes(indicator.id))
    .map(({ reason, label }) => ({
      reason,
      label,
      holds: reasonHolds(indicator, reason, figures, method),
    }));
}
