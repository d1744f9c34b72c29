import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answerOf } from '../contract/api';
import { confirmRegistration } from '../contract/generated/sdk.gen';
import '../controls/button.css';
import { Notice } from '../controls/notice';
import { useLinkToken } from '../shell/link-token';
import { Page } from '../shell/page/page';
import { problemText } from '../shell/problem/problem-text';
import { useEntryTexts } from './texts';

/** Proving an address by its link; a click does it, so that a mail scanner does not. */
export default function ConfirmPage() {
  const { t, language } = useEntryTexts();
  const token = useLinkToken();
  const confirming = useMutation({
    mutationFn: () => answerOf(confirmRegistration({ body: { token } })),
  });
  const outcome = confirming.data?.outcome;
  if (outcome) {
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
  return (
    <Page title={t('confirm.title')} lead={t('confirm.lead')} width="reading">
      {token === '' && (
        <Notice tone="mend">
          <p>{t('confirm.missing')}</p>
        </Notice>
      )}
      {confirming.isError && (
        <Notice tone="mend">
          <p>{problemText(confirming.error, language)}</p>
        </Notice>
      )}
      {token === '' || confirming.isError ? (
        <p>
          <Link to="/inscription">{t('confirm.restart')}</Link>
        </p>
      ) : (
        <p>
          <button
            type="button"
            className="button button-primary"
            aria-disabled={confirming.isPending}
            onClick={() => {
              if (!confirming.isPending) confirming.mutate();
            }}
          >
            {confirming.isPending ? t('confirm.pending') : t('confirm.submit')}
          </button>
        </p>
      )}
    </Page>
  );
}
