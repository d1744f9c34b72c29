import { performance } from 'node:perf_hooks';
import { expect } from '@jest/globals';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import type { Session } from '../grounds/session';
import type { ScoreNews } from '../grounds/score-news';

/** Milliseconds until a declaration's score was read. */
export interface Lap {
  readonly sinceSent: number;
  /** From the answer to the POST: the declaration is then committed. */
  readonly sinceAccepted: number;
}

/**
 * Declares once, and reads the score of the declaration as an open dashboard does: at the news that
 * it has landed.
 */
export async function lapToScore(session: Session, news: ScoreNews, lap: number): Promise<Lap> {
  const sent = performance.now();
  const answer = await session.post<{ version: number }>(
    '/api/commitments',
    meetingRoom(LAST_QUARTER, 1 + (lap % 9)),
  );
  expect(answer.status).toBe(201);
  const accepted = performance.now();
  await news.landed(LAST_QUARTER, answer.body.version);
  const { score } = await dashboard(session, LAST_QUARTER);
  const read = performance.now();
  expect(score?.version).toBeGreaterThanOrEqual(answer.body.version);
  return { sinceSent: read - sent, sinceAccepted: read - accepted };
}
