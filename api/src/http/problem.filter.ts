import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { DEADLOCK_DETECTED, LOCK_NOT_AVAILABLE, sqlStateOf } from '@ancrage/database/sql-state';
import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language';
import { problemDetails } from './problem-details';
import { ProblemException } from './problem-exception';

/** PostgreSQL constraints that a race between two requests can meet, as problems. */
const CONSTRAINT_PROBLEMS: Readonly<Record<string, Problem>> = {
  ledger_entry_replaced_once: problem('commitment.superseded'),
  membership_role_of_type: problem('member.role_of_other_type', 'role'),
  territory_level_code_key: problem('territory.already_open', 'code'),
  charter_signature_pkey: problem('charter.already_signed', '', { date: '' }),
};

/** What PostgreSQL gives up because another transaction is in the way: nothing was done. */
const IN_THE_WAY: readonly (string | undefined)[] = [LOCK_NOT_AVAILABLE, DEADLOCK_DETECTED];

/** Turns everything that a route throws into problem details, in the language asked for. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problems = problemsOf(error, request.id);
    const language = languageOf(request.headers['accept-language']);
    const details = problemDetails(problems, language);
    if (details.status >= 500) this.logger.error({ err: error, reqId: request.id }, 'unexpected');
    if (reply.sent) return;
    void reply
      .status(details.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .send(details);
  }
}

function problemsOf(error: unknown, reference: string): readonly [Problem, ...Problem[]] {
  if (error instanceof ProblemException) return error.problems;
  const known = fromConstraint(error) ?? fromLock(error) ?? fromHttp(error);
  return [known ?? problem('request.unexpected', '', { reference })];
}

function fromConstraint(error: unknown): Problem | undefined {
  const constraint = (error as { driverError?: { constraint?: string } } | null)?.driverError
    ?.constraint;
  return constraint === undefined ? undefined : CONSTRAINT_PROBLEMS[constraint];
}

function fromLock(error: unknown): Problem | undefined {
  return IN_THE_WAY.includes(sqlStateOf(error)) ? problem('request.unavailable') : undefined;
}

/** Refusals of Nest and Fastify themselves: unknown route, unreadable body, body too large. */
function fromHttp(error: unknown): Problem | undefined {
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : (error as { statusCode?: number } | null)?.statusCode;
  if (status === 404) return problem('request.not_found');
  if (status === 413) return problem('request.too_large', '', { max: 10 });
  if (status === 503) return problem('request.unavailable');
  if (status !== undefined && status >= 400 && status < 500) return problem('request.malformed');
  return undefined;
}
