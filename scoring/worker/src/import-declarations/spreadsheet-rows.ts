/** A spreadsheet's cells as text; dates as YYYY-MM-DD. */
export type Rows = string[][];
