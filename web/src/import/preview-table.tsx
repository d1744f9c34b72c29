import type { PreviewRowDto } from '../contract/generated/types.gen';
import { formatSpan } from '../shell/format/format-date';
import { formatMeasure, formatNumber } from '../shell/format/format-number';
import { useImportTexts } from './texts';

/** The first rows, as they were understood. */
export function PreviewTable({
  rows,
  columns,
}: {
  readonly rows: readonly PreviewRowDto[];
  readonly columns: readonly string[];
}) {
  const { t, language } = useImportTexts();
  return (
    <section className="stack">
      <h2>{t('preview')}</h2>
      <p className="soft">{t('recognised', { columns: columns.join(', ') })}</p>
      <table className="dense">
        <caption className="seen-by-readers">{t('previewCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.row')}</th>
            <th scope="col">{t('columns.title')}</th>
            <th scope="col">{t('columns.kind')}</th>
            <th scope="col">{t('columns.span')}</th>
            <th scope="col">{t('columns.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td data-label={t('columns.row')} className="figures">
                {formatNumber(row.row, language)}
              </td>
              <th scope="row">{row.title}</th>
              <td data-label={t('columns.kind')}>{row.kind}</td>
              <td data-label={t('columns.span')}>{formatSpan(row.from, row.to, language)}</td>
              <td data-label={t('columns.quantity')}>
                {row.measure !== null && row.quantity !== null
                  ? formatMeasure(row.measure, row.quantity, language)
                  : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
