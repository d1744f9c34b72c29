import type { RowProblemDto } from '../contract/generated/types.gen';
import { withReadableDates } from '../shell/format/format-date';
import { formatNumber } from '../shell/format/format-number';
import { typeset } from '../shell/format/typeset';
import { useImportTexts } from './texts';

/** What is wrong in the file: in which row and column, with which value, and how to mend it. */
export function ProblemTable({ problems }: { readonly problems: readonly RowProblemDto[] }) {
  const { t, language } = useImportTexts();
  return (
    <section className="stack">
      <h2>{t('problems')}</h2>
      <table className="dense">
        <caption className="seen-by-readers">{t('problemsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.row')}</th>
            <th scope="col">{t('columns.column')}</th>
            <th scope="col">{t('columns.value')}</th>
            <th scope="col">{t('columns.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((found, index) => (
            <tr key={index}>
              <th scope="row" className="figures">
                <span className="row-word">{t('columns.row')} </span>
                {formatNumber(found.row, language)}
              </th>
              <td data-label={t('columns.column')}>{found.column ?? t('whole')}</td>
              <td data-label={t('columns.value')}>
                {found.value !== '' && <q className="bad-value">{found.value}</q>}
              </td>
              <td data-label={t('columns.problem')}>
                {typeset(withReadableDates(found.detail, language), language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
