import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import { weakestGradeOf } from '../weakest-grade';
import { Link } from 'react-router';
import type { CommitmentDto } from '../../contract/generated/types.gen';
import { formatShortDate } from '../../shell/format/format-date';
import { deliveredQuantity } from '../delivered-quantity';
import { GradeLabel } from '../grade-label';
import { useCommitmentWords } from '../texts';
import { useListTexts } from './texts';

/** A commitment on one line. */
export function CommitmentRow({ commitment }: { readonly commitment: CommitmentDto }) {
  const { t, language } = useListTexts();
  const words = useCommitmentWords();
  const kind = kindOf(commitment.kind);
  const [latest] = commitment.realisations;
  const quantity = kind && deliveredQuantity(kind, commitment.realisations, language);
  const grade = weakestGradeOf(commitment.realisations);
  const unvalidated = commitment.realisations.filter(({ validation }) => validation === null);
  return (
    <tr data-family={commitment.family}>
      <th scope="row">
        <Link to={`/engagements/${commitment.id}`}>{commitment.title ?? words.t('untitled')}</Link>
      </th>
      <td data-label={t('columns.kind')}>{kind?.label[language]}</td>
      <td data-label={t('columns.beneficiary')}>{commitment.beneficiary}</td>
      <td data-label={t('columns.delivered')} className="figures">
        {latest ? formatShortDate(latest.to, language) : t('promiseOnly')}
      </td>
      <td data-label={t('columns.quantity')} className="numeric">
        {quantity}
      </td>
      <td data-label={t('columns.grade')}>
        {grade && <GradeLabel grade={grade} />}
        {unvalidated.length > 0 && (
          <span className="list-unvalidated">
            {t('unvalidated', { count: unvalidated.length })}
          </span>
        )}
      </td>
    </tr>
  );
}
