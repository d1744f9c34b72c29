import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { readLedger } from '../contract/generated/sdk.gen';
import type { LedgerDto } from '../contract/generated/types.gen';
import { Notice } from '../controls/notice';
import { formatInstant } from '../shell/format/format-date';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { LateEntries } from './late-entries';
import { RootTable } from './root-table';
import { useLedgerTexts } from './texts';
import './ledger.css';

/** The register: that it is whole, what came late, and the proofs that one takes away. */
export default function LedgerPage() {
  const { t } = useLedgerTexts();
  const ledger = useQuery({ queryKey: ['ledger'], queryFn: () => answerOf(readLedger()) });
  if (ledger.isPending) return <PageSkeleton />;
  if (ledger.isError) {
    return <ReadFailure error={ledger.error} retry={() => void ledger.refetch()} />;
  }
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Verdict ledger={ledger.data} />
      <LateEntries />
      <RootTable roots={ledger.data.roots} anchored={ledger.data.entries > 0} />
    </Page>
  );
}

function Verdict({ ledger }: { readonly ledger: LedgerDto }) {
  const { t, language } = useLedgerTexts();
  const { broken, entries, head, lastRecordedAt } = ledger;
  if (broken) {
    return (
      <Notice tone="mend" title={t('broken', { seq: broken.seq })}>
        <p>
          {t(`brokenReason.${broken.reason}`)} {t('brokenText')}
        </p>
      </Notice>
    );
  }
  if (lastRecordedAt === null) {
    return (
      <Notice tone="know" title={t('empty')}>
        <p>{t('emptyText')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="done" title={t('whole')}>
      <p>{t('wholeText', { count: entries, date: formatInstant(lastRecordedAt, language) })}</p>
      <p className="ledger-head">
        {t('head')} <code>{head}</code>
      </p>
    </Notice>
  );
}
