import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import type { Session } from '../grounds/session';

/** Milliseconds until a declaration's score could be read. */
export interface Lap {
  readonly sinceSent: number;
  /** From the answer to the POST: the declaration is then committed. */
  readonly sinceAccepted: number;
}

/** Declares once, and asks for the score until it is that of the declaration. */
export async function lapToScore(session: Session, lap: number): Promise<Lap> {
  const sent = performance.now();
  const answer = await session.post<{ version: number }>(
    '/api/commitments',
    meetingRoom(LAST_QUARTER, 1 + (lap % 9)),
  );
  expect(answer.status).toBe(201);
  const accepted = performance.now();
  for (;;) {
    const { score } = await dashboard(session, LAST_QUARTER);
    if ((score?.version ?? 0) >= answer.body.version) break;
    // Two cores are shared with the measured processes: asking without a pause slows them.
    await pause(2);
  }
  const read = performance.now();
  return { sinceSent: read - sent, sinceAccepted: read - accepted };
}
