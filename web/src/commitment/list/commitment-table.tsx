import { useState } from 'react';
import '../../controls/button.css';
import type { CommitmentDto } from '../../contract/generated/types.gen';
import { CommitmentRow } from './commitment-row';
import { useListTexts } from './texts';

/** Rows drawn at first and added at each request: thousands at once would stall the page. */
const PAGE_ROWS = 100;

/** The commitments as a dense table, which narrow screens lay out as cards. */
export function CommitmentTable({
  commitments,
}: {
  readonly commitments: readonly CommitmentDto[];
}) {
  const { t } = useListTexts();
  const [shown, setShown] = useState(PAGE_ROWS);
  const left = commitments.length - shown;
  return (
    <>
      <table className="dense">
        <caption className="seen-by-readers">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.title')}</th>
            <th scope="col">{t('columns.kind')}</th>
            <th scope="col">{t('columns.beneficiary')}</th>
            <th scope="col">{t('columns.delivered')}</th>
            <th scope="col" className="numeric">
              {t('columns.quantity')}
            </th>
            <th scope="col">{t('columns.grade')}</th>
          </tr>
        </thead>
        <tbody>
          {commitments.slice(0, shown).map((commitment) => (
            <CommitmentRow key={commitment.id} commitment={commitment} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <div className="form-actions">
          <button type="button" className="button" onClick={() => setShown(shown + PAGE_ROWS)}>
            {t('more', { count: Math.min(left, PAGE_ROWS) })}
          </button>
          <span className="soft">{t('of', { shown, total: commitments.length })}</span>
        </div>
      )}
    </>
  );
}
