import type { CivilDate } from '@ancrage/contract/period/civil-date';

/** A task that runs at the first call of each day, and at each call until it has succeeded. */
export function onceADay(
  today: () => CivilDate,
  task: (day: CivilDate) => Promise<unknown>,
): () => Promise<void> {
  let done: CivilDate | null = null;
  return async () => {
    const day = today();
    if (day === done) return;
    await task(day);
    done = day;
  };
}
