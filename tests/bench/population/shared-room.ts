import type { Population } from './population';

/** Companies or blocks of replicates that a thread takes at a time. */
export const COMPANIES_AT_ONCE = 32;

/** Replicates that are ranked together: one cache line of scores per company. */
export const REPLICATES_AT_ONCE = 8;

/**
 * Quarters whose replicates are in memory together. More of them: fewer times the same draws are
 * made, and 8 bytes more per company and replicate.
 */
export const QUARTERS_AT_ONCE = 10;

/** Memory that the threads share; nobody writes where another one does. */
export interface SharedRoom {
  readonly told: Population;
  readonly threads: number;
  readonly plain: Float64Array;
  readonly faded: Float64Array;
  readonly denominator: Float64Array;
  readonly grade: Uint8Array;
  /** Replicates of the scores of the quarters in hand, by quarter and company. */
  readonly scores: Float64Array;
  /** Replicates of the ranks of one quarter, by company. */
  readonly ranks: Uint16Array | Int32Array;
  readonly figures: Float64Array;
  /** How far each phase has come; the last two words are the barrier's. */
  readonly progress: Int32Array;
}

/** Groups of quarters that are done together. */
export function quarterGroups({ quarters }: Population): { first: number; count: number }[] {
  return Array.from({ length: Math.ceil(quarters / QUARTERS_AT_ONCE) }, (_, at) => ({
    first: at * QUARTERS_AT_ONCE,
    count: Math.min(QUARTERS_AT_ONCE, quarters - at * QUARTERS_AT_ONCE),
  }));
}

/** Takes pieces of a phase until none is left: whoever is free takes the next. */
export function* piecesOf(room: SharedRoom, phase: number, total: number, size: number) {
  for (;;) {
    const first = Atomics.add(room.progress, phase, size);
    if (first >= total) return;
    yield { first, end: Math.min(total, first + size) };
  }
}

/** Waits until every thread is here. */
export function meet({ progress, threads }: SharedRoom): void {
  const [here, round] = [progress.length - 2, progress.length - 1];
  const now = Atomics.load(progress, round);
  if (Atomics.add(progress, here, 1) === threads - 1) {
    Atomics.store(progress, here, 0);
    Atomics.add(progress, round, 1);
    Atomics.notify(progress, round);
    return;
  }
  while (Atomics.load(progress, round) === now) Atomics.wait(progress, round, now);
}
