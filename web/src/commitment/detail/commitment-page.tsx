import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import { Link, useLocation, useParams } from 'react-router';
import { Page } from '../../shell/page/page';
import { PageSkeleton } from '../../shell/page/page-skeleton';
import { ReadFailure } from '../../shell/problem/read-failure';
import { useMay } from '../../shell/session/member';
import { useSituation } from '../declare/situation';
import { useCommitmentWords } from '../texts';
import { useCommitments } from '../use-commitments';
import { CommitmentTasks } from './commitment-tasks';
import { useDetailTexts } from './texts';
import './detail.css';

/** One commitment: its terms, what was delivered of it, what proves it. */
export default function CommitmentPage() {
  const { t, language } = useDetailTexts();
  const words = useCommitmentWords();
  const { id } = useParams();
  const { state } = useLocation() as { readonly state: { readonly declared?: boolean } | null };
  const mayReadLog = useMay('audit.read');
  const list = useCommitments();
  const { situation, error, retry } = useSituation();
  if (list.isError) return <ReadFailure error={list.error} retry={() => void list.refetch()} />;
  if (error) return <ReadFailure error={error} retry={retry} />;
  if (list.isPending || !situation) return <PageSkeleton />;
  const commitment = list.data.commitments.find((known) => known.id === id);
  const kind = commitment && kindOf(commitment.kind);
  if (!commitment && list.isFetching) return <PageSkeleton />;
  if (!commitment || !kind) {
    return (
      <Page title={t('notFound')} width="reading">
        <BackLink />
      </Page>
    );
  }
  return (
    <Page title={commitment.title ?? words.t('untitled')}>
      <p className="detail-where" data-family={commitment.family}>
        {words.t(`family.${commitment.family}`)} · {kind.label[language]} · <BackLink />
        {mayReadLog && (
          <>
            {' · '}
            <Link to={`/journal?objet=${commitment.id}`}>{t('history')}</Link>
          </>
        )}
      </p>
      <CommitmentTasks
        commitment={commitment}
        kind={kind}
        situation={situation}
        declared={state?.declared ?? false}
      />
    </Page>
  );
}

function BackLink() {
  const { t } = useDetailTexts();
  return <Link to="/engagements">{t('back')}</Link>;
}
