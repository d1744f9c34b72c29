import { problem } from '@ancrage/contract/problem/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language';
import { problemDetails } from './problem-details';

/**
 * Answers what Fastify refuses before any route is found, such as an address that cannot be
 * decoded: it reaches no filter, and is a problem like every other refusal.
 */
export function answerFrameworkError(
  _error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const language = languageOf(request.headers['accept-language']);
  const details = problemDetails([problem('request.malformed')], language);
  void reply
    .status(details.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('x-request-id', request.id)
    .send(details);
}
