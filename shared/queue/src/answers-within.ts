import { setTimeout as pause } from 'node:timers/promises';

/** A queue that has not answered by then does not answer. */
const ANSWERS_WITHIN_MS = 3000;

/** The store of the queues did not answer in time; what was asked may still be done later. */
export class QueueUnreachable extends Error {
  constructor() {
    super('The queue does not answer.');
  }
}

/**
 * What a queue answers, or a failure when it does not: a client of Redis waits for it for ever, and
 * whoever asks may hold a transaction open.
 */
export async function answersWithin<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const waiting = new AbortController();
  const late = pause(ANSWERS_WITHIN_MS, undefined, { signal: waiting.signal }).then(() => {
    throw new QueueUnreachable();
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    waiting.abort();
  }
}
