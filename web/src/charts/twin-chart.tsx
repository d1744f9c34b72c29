import { useId, useState, type ReactNode } from 'react';
import '../controls/button.css';
import { keepTable, type ChartTable } from './keep-table';
import { useChartTexts } from './texts';
import './charts.css';

/**
 * A chart with its three faces: the drawing, the same data as a table that can be kept, and a
 * sentence that says what it shows, which is also its accessible name.
 */
export function TwinChart({
  title,
  sentence,
  table,
  fileName,
  children,
}: {
  readonly title: string;
  readonly sentence: string;
  readonly table: ChartTable;
  readonly fileName: string;
  readonly children: ReactNode;
}) {
  const { t } = useChartTexts();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section className="chart" aria-labelledby={`${id}-title`}>
      <header className="chart-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <div className="chart-faces">
          <button
            type="button"
            className="button button-plain"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'drawing' : 'table')}
          </button>
          {asTable && (
            <button
              type="button"
              className="button button-plain"
              onClick={() => keepTable(table, fileName)}
            >
              {t('download')}
            </button>
          )}
        </div>
      </header>
      <p className="chart-sentence" id={`${id}-sentence`}>
        {sentence}
      </p>
      {asTable ? <DataTable table={table} caption={sentence} /> : children}
    </section>
  );
}

function DataTable({ table, caption }: { readonly table: ChartTable; readonly caption: string }) {
  return (
    <table className="twin-table">
      <caption className="seen-by-readers">{caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={column} scope="col" className={index === 0 ? undefined : 'numeric'}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, index) =>
              index === 0 ? (
                <th key={index} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={index} className="numeric">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
