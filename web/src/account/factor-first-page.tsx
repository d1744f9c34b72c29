import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { answerOf } from '../contract/api';
import { beginSecondFactor, signOut } from '../contract/generated/sdk.gen';
import type { FactorSecretDto } from '../contract/generated/types.gen';
import '../controls/button.css';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ownPath } from '../shell/session/own-path';
import { SESSION_KEY, useSession } from '../shell/session/use-session';
import { ConfirmPasswordForm } from './confirm-password-form';
import { FactorCodeForm } from './factor-code-form';
import { RecoveryCodes } from './recovery-codes';
import { useAccountTexts } from './texts';

/** Setting up the second factor that one's organisation demands, before anything else. */
export default function FactorFirstPage() {
  const { t } = useAccountTexts();
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [secret, setSecret] = useState<FactorSecretDto | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const back = ownPath(search.get('retour'));
  const leave = useMutation({
    mutationFn: () => answerOf(signOut()),
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(SESSION_KEY, null);
      void navigate('/connexion');
    },
  });
  if (session.isPending) return <PageSkeleton />;
  if (!session.data) return <Navigate to="/connexion" replace />;
  // The codes are shown once: the session that no longer owes anything must not hide them.
  if (!session.data.mustEnrol && codes === null) return <Navigate to={back} replace />;
  return (
    <Page
      title={t('first.title')}
      lead={t('first.lead', { organisation: session.data.organisationName })}
      width="reading"
    >
      {codes !== null ? (
        <>
          <h2>{t('factor.codesTitle')}</h2>
          <RecoveryCodes
            codes={codes}
            onKept={() => {
              void queries
                .invalidateQueries({ queryKey: SESSION_KEY })
                .then(() => navigate(back, { replace: true }));
            }}
          />
        </>
      ) : secret !== null ? (
        <FactorCodeForm secret={secret} onDone={setCodes} />
      ) : (
        <ConfirmPasswordForm
          text={t('first.text')}
          label={t('factor.continue')}
          send={(password) => answerOf(beginSecondFactor({ body: { password } }))}
          onDone={setSecret}
        />
      )}
      {codes === null && (
        <p>
          <button type="button" className="button button-plain" onClick={() => leave.mutate()}>
            {t('first.leave')}
          </button>
        </p>
      )}
    </Page>
  );
}
