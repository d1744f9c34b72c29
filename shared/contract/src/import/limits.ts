/** Largest spreadsheet, in bytes. */
export const IMPORT_BYTES_MAX = 20 * 1024 * 1024;

/** Most rows of one spreadsheet. */
export const IMPORT_ROWS_MAX = 50_000;
