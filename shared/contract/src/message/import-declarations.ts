/** Queue of the jobs that read a spreadsheet and those that record its valid rows. */
export const IMPORT_DECLARATIONS = 'import-declarations';

/** Asks the worker for the next step of an import: read and check, or record. */
export interface ImportDeclarations {
  readonly companyId: string;
  readonly importId: string;
  readonly step: 'read' | 'record';
  readonly requestId: string;
  /** The step of a trace that published it (W3C traceparent), where there is one. */
  readonly traceparent?: string;
}

/** Progress of an import, in rows. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}
