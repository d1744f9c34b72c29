/** A cell of a printed table; null is drawn as a dash. */
export type Cell = string | number | null;

/** Lines of a table: texts to the left, figures to the right, a line under the header. */
export function textTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const shown = rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell))));
  const widths = header.map((title, at) =>
    shown.reduce((most, row) => Math.max(most, (row[at] ?? '').length), title.length),
  );
  const isFigure = header.map((_, at) =>
    shown.every((row) => /^(–|-?\d[\d.e-]*)$/.test(row[at] ?? '')),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) =>
        isFigure[at] === true ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(header), rule, ...shown.map(line)].join('\n');
}

/** A figure with few enough digits to read. */
export function short(figure: number | null | undefined, decimals = 4): number | null {
  return figure === null || figure === undefined ? null : Number(figure.toFixed(decimals));
}

/** A score with all the decimals that its method prints, zeros too. */
export function asPrinted(score: number | null, decimals: number | undefined): Cell {
  return score === null || decimals === undefined ? score : score.toFixed(decimals);
}
