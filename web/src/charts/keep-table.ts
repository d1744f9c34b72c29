import { keepFile } from '../controls/keep-file';

/** The data of a chart as a table: what is drawn and what is read come from the same rows. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Hands a chart's table to the downloads, as the spreadsheets of the field open it. */
export function keepTable({ columns, rows }: ChartTable, fileName: string): void {
  const lines = [columns, ...rows].map((row) => row.map(quoted).join(';'));
  // The mark at the start makes Excel read the accents.
  keepFile(new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv' }), fileName);
}

function quoted(cell: string): string {
  const plain = cell.replace(/[\u202f\u00a0]/g, ' ').replace('\u2212', '-');
  return /[;"\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
