import { Link } from 'react-router';
import { AsKnownNotice } from '../../controls/as-known';
import '../../controls/button.css';
import { Page } from '../../shell/page/page';
import { PageSkeleton } from '../../shell/page/page-skeleton';
import { ReadFailure } from '../../shell/problem/read-failure';
import { useMay } from '../../shell/session/member';
import { useCommitments } from '../use-commitments';
import { CommitmentTable } from './commitment-table';
import { FilterBar } from './filter-bar';
import { ValidationBar } from './validation-bar';
import { useListTexts } from './texts';
import { useFilters } from './use-filters';
import './list.css';

/** The company's commitments; the filters stand in the address, so that a link shows the same. */
export default function CommitmentsPage() {
  const { t } = useListTexts();
  const { filters, change, clear, any } = useFilters();
  const list = useCommitments(filters);
  const mayDeclare = useMay('commitment.declare');
  const mayValidate = useMay('commitment.validate');
  if (list.isPending) return <PageSkeleton />;
  if (list.isError) return <ReadFailure error={list.error} retry={() => void list.refetch()} />;
  const { commitments } = list.data;
  if (commitments.length === 0 && !any) return <NothingYet mayDeclare={mayDeclare} />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AsKnownNotice />
      <FilterBar filters={filters} onChange={change} />
      <p className="list-count" role="status">
        {t('count', { count: commitments.length })}
        {any && (
          <button type="button" className="button button-plain" onClick={clear}>
            {t('clear')}
          </button>
        )}
      </p>
      {mayValidate && <ValidationBar commitments={commitments} />}
      {commitments.length === 0 ? (
        <p>{t('noMatch')}</p>
      ) : (
        <CommitmentTable commitments={commitments} />
      )}
    </Page>
  );
}

function NothingYet({ mayDeclare }: { readonly mayDeclare: boolean }) {
  const { t } = useListTexts();
  return (
    <Page title={t('empty.title')} tabTitle={t('title')} lead={t('empty.text')} width="reading">
      {mayDeclare && (
        <div className="form-actions">
          <Link to="/engagements/declarer" className="button button-primary">
            {t('empty.declare')}
          </Link>
          <Link to="/imports" className="button">
            {t('empty.import')}
          </Link>
        </div>
      )}
    </Page>
  );
}
