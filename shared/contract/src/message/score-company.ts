/** Queue of the jobs that recompute what a declaration touched. */
export const SCORE_COMPANY = 'score-company';

/** Asks the worker to bring one company's stale quarters up to date; it carries no figure. */
export interface ScoreCompany {
  readonly companyId: string;
  /** Follows the request that caused the job through the logs. */
  readonly requestId: string;
  /** The step of a trace that published it (W3C traceparent), where there is one. */
  readonly traceparent?: string;
}

/** Says which scores landed: keys and versions, never figures. Also the job's return value. */
export interface ScoreLanded {
  readonly companyId: string;
  readonly landed: readonly { readonly quarter: string; readonly version: number }[];
}
