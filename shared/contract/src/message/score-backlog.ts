import type { ScoreLanded } from './score-company';

/** Queue of the jobs that bring the companies up to date that are many and behind. */
export const SCORE_BACKLOG = 'score-backlog';

/** Asks for the companies that are behind and whose identifier begins so; it names none of them. */
export interface ScoreBacklog {
  /** Hexadecimal digits, as many as leave a job few companies. */
  readonly prefix: string;
  /** Follows the sweep that caused the job through the logs. */
  readonly requestId: string;
  /** The step of a trace that published it (W3C traceparent), where there is one. */
  readonly traceparent?: string;
}

/** Says whose scores landed. The job's return value. */
export interface BacklogScored {
  readonly companies: readonly ScoreLanded[];
}
