import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until an answer fits; fails with the last answer when time is up. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  fits: (answer: Answer) => boolean,
  withinMs = 20_000,
): Promise<Answer> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > deadline) {
      throw new Error(
        `Not in ${withinMs} ms; the last answer: ${JSON.stringify(answer).slice(0, 1500)}`,
      );
    }
    await pause(25);
  }
}
