import { ROLE_NAMES } from '@ancrage/contract/session/role-names';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../contract/api';
import { readInvitation } from '../contract/generated/sdk.gen';
import '../controls/button.css';
import { Notice } from '../controls/notice';
import { formatInstant } from '../shell/format/format-date';
import { useLinkToken } from '../shell/link-token';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { problemText } from '../shell/problem/problem-text';
import { AnswerForm } from './answer-form';
import { useEntryTexts } from './texts';

/** Reading and answering an invitation. */
export default function InvitationPage() {
  const { t, language } = useEntryTexts();
  const token = useLinkToken();
  const [answer, setAnswer] = useState<'joined' | 'refused' | null>(null);
  const [signInLink, setSignInLink] = useState<string | null>(null);
  const read = useQuery({
    queryKey: ['received-invitation', token],
    queryFn: () => answerOf(readInvitation({ body: { token } })),
    staleTime: Infinity,
    retry: false,
  });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) {
    return (
      <Page title={t('invitation.failedTitle')} width="reading">
        <Notice tone="mend">
          <p>{token === '' ? t('confirm.missing') : problemText(read.error, language)}</p>
        </Notice>
        <p>
          <Link to="/connexion">{t('invitation.signIn')}</Link>
        </p>
      </Page>
    );
  }
  const { organisationName: organisation, role, email, expiresAt, hasAccount } = read.data;
  if (answer !== null) {
    return (
      <Page title={t(`invitation.${answer}Title`)} width="reading">
        <p role="status">{t(`invitation.${answer}Text`, { organisation })}</p>
        {answer === 'joined' && (
          <p>
            {signInLink === null ? (
              <Link className="button button-primary" to="/connexion">
                {t('invitation.signIn')}
              </Link>
            ) : (
              <a className="button button-primary" href={signInLink}>
                {t('invitation.signInByProvider')}
              </a>
            )}
          </p>
        )}
      </Page>
    );
  }
  return (
    <Page
      title={t('invitation.heading', { organisation })}
      lead={t('invitation.lead', { role: ROLE_NAMES[language][role] })}
      width="reading"
    >
      <p className="soft">
        {t('invitation.for', { email, date: formatInstant(expiresAt, language) })}
      </p>
      <p>{t(hasAccount ? 'invitation.hasAccount' : 'invitation.newAccount')}</p>
      <AnswerForm
        token={token}
        hasAccount={hasAccount}
        email={email}
        onAnswered={(given, link) => {
          setAnswer(given);
          setSignInLink(link);
        }}
      />
    </Page>
  );
}
