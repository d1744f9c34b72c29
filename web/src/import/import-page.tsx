import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'react-router';
import { COMMITMENTS_KEY } from '../commitment/use-commitments';
import type { ImportDto } from '../contract/generated/types.gen';
import { Notice } from '../controls/notice';
import { formatNumber } from '../shell/format/format-number';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { ConfirmForm } from './confirm-form';
import { ImportCounts } from './import-counts';
import { ImportProgress } from './import-progress';
import { PreviewTable } from './preview-table';
import { ProblemTable } from './problem-table';
import { RejectsLink } from './rejects-link';
import { useImportTexts } from './texts';
import { useImport } from './use-import';
import './import.css';

/** One import, from its reading to its last row. */
export default function ImportPage() {
  const { t, language } = useImportTexts();
  const { id } = useParams();
  const { state } = useLocation() as { readonly state: { readonly seenBefore?: boolean } | null };
  const found = useImport(id ?? '');
  useFreshCommitments(found.data);
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ReadFailure error={found.error} retry={() => void found.refetch()} />;
  const item = found.data;
  return (
    <Page title={item.fileName}>
      <p className="soft">
        {t(`state.${item.state}`)} · <Link to="/imports">{t('back')}</Link>
      </p>
      {state?.seenBefore && (
        <Notice tone="know">
          <p>{t('seenBefore')}</p>
        </Notice>
      )}
      {item.state === 'failed' && (
        <Notice tone="mend" title={t('failed')}>
          <p>{item.failure}</p>
        </Notice>
      )}
      {(item.state === 'reading' || item.state === 'recording') && <ImportProgress item={item} />}
      {item.state === 'done' && (
        <Notice tone="done" title={t('done.title')}>
          <p>
            {t('done.text', { recorded: formatNumber(item.counts.recorded, language) })}{' '}
            <Link to="/engagements">{t('done.link')}</Link>
          </p>
        </Notice>
      )}
      {(item.state === 'ready' || item.state === 'done') && (
        <>
          <ImportCounts counts={item.counts} done={item.state === 'done'} />
          {item.state === 'ready' && <ConfirmForm item={item} />}
          {item.counts.rejected > 0 && <RejectsLink id={item.id} />}
          {item.problems.length > 0 && <ProblemTable problems={item.problems} />}
          {item.preview.length > 0 && item.state === 'ready' && (
            <PreviewTable rows={item.preview} columns={item.columns} />
          )}
        </>
      )}
    </Page>
  );
}

/** Once the last row is recorded, the commitments that were read before are of yesterday. */
function useFreshCommitments(item: ImportDto | undefined): void {
  const queries = useQueryClient();
  const done = item?.state === 'done';
  useEffect(() => {
    if (done) void queries.invalidateQueries({ queryKey: COMMITMENTS_KEY });
  }, [done, queries]);
}
