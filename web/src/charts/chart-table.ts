/** The data of a chart as a table: what is drawn and what is read come from the same rows. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
