import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../contract/api';
import { readRegistration } from '../contract/generated/sdk.gen';
import type { RegistrationOutcomeDto } from '../contract/generated/types.gen';
import '../controls/button.css';
import { Notice } from '../controls/notice';
import { useLinkToken } from '../shell/link-token';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { problemText } from '../shell/problem/problem-text';
import { ConfirmForm } from './confirm-form';
import { useEntryTexts } from './texts';

/** Proving an address by its link; a form does it, so that a mail scanner does not. */
export default function ConfirmPage() {
  const { t, language } = useEntryTexts();
  const token = useLinkToken();
  const [outcome, setOutcome] = useState<RegistrationOutcomeDto['outcome'] | null>(null);
  const read = useQuery({
    queryKey: ['received-registration', token],
    queryFn: () => answerOf(readRegistration({ body: { token } })),
    staleTime: Infinity,
    retry: false,
  });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) {
    return (
      <Page title={t('confirm.failedTitle')} width="reading">
        <Notice tone="mend">
          <p>{token === '' ? t('confirm.missing') : problemText(read.error, language)}</p>
        </Notice>
        <p>
          <Link to="/inscription">{t('confirm.restart')}</Link>
        </p>
      </Page>
    );
  }
  if (outcome !== null) {
    return (
      <Page title={t(`confirm.${outcome}Title`)} width="reading">
        <p role="status">{t(`confirm.${outcome}Text`)}</p>
        {outcome !== 'claimed' && (
          <p>
            <Link className="button button-primary" to="/connexion">
              {t('confirm.signIn')}
            </Link>
          </p>
        )}
      </Page>
    );
  }
  const { companyName: company, email, hasAccount } = read.data;
  return (
    <Page title={t('confirm.title')} lead={t('confirm.lead')} width="reading">
      <p className="soft">{t('confirm.for', { company, email })}</p>
      <p>{t(hasAccount ? 'confirm.hasAccount' : 'confirm.newAccount')}</p>
      <ConfirmForm token={token} registration={read.data} onConfirmed={setOutcome} />
    </Page>
  );
}
