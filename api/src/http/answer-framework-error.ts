import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
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

/** Largest address and headers together, in kilobytes: Node's own limit. */
const HEADERS_KB_MAX = 16;

/**
 * Answers what is no HTTP at all, or has headers that nobody could mean: no request stands behind
 * it, so that the language is the product's first, and the connection ends.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const details = problemDetails(
    [
      tooLarge
        ? problem('request.headers_too_large', '', { max: HEADERS_KB_MAX })
        : problem('request.malformed'),
    ],
    'fr',
  );
  const body = JSON.stringify(details);
  socket.end(
    [
      `HTTP/1.1 ${details.status} ${STATUS_CODES[details.status]}`,
      'content-type: application/problem+json; charset=utf-8',
      'content-language: fr',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
