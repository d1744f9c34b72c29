import { Notice } from '../controls/notice';
import { ClaimTable } from '../members/claim-table';
import '../members/members.css';
import { useMemberTexts } from '../members/texts';
import { useClaims, useMemberChange } from '../members/use-members';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { problemText } from '../shell/problem/problem-text';
import { ReadFailure } from '../shell/problem/read-failure';
import { useAdminTexts } from './texts';

/** Claims on companies that are registered already, of the whole platform. */
export default function ClaimsPage() {
  const { t, language } = useAdminTexts();
  const words = useMemberTexts();
  const claims = useClaims(true);
  const change = useMemberChange();
  if (claims.isPending) return <PageSkeleton />;
  if (claims.isError) {
    return <ReadFailure error={claims.error} retry={() => void claims.refetch()} />;
  }
  return (
    <Page title={t('claims.title')} lead={t('claims.lead')}>
      {change.isSuccess && (
        <Notice tone="done">
          <p>{words.t('claims.settled')}</p>
        </Notice>
      )}
      {change.isError && (
        <Notice tone="mend" title={words.t('failed')}>
          <p>{problemText(change.error, language)}</p>
        </Notice>
      )}
      {claims.data.length === 0 ? (
        <p>{words.t('claims.none')}</p>
      ) : (
        <ClaimTable claims={claims.data} withCompany onSettle={change.mutate} />
      )}
    </Page>
  );
}
