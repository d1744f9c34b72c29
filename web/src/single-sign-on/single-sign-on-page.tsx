import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../contract/api';
import { readProvider, removeProvider } from '../contract/generated/sdk.gen';
import '../controls/button.css';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { problemText } from '../shell/problem/problem-text';
import { ReadFailure } from '../shell/problem/read-failure';
import { ProviderForm } from './provider-form';
import { useSingleSignOnTexts } from './texts';
import './single-sign-on.css';

const PROVIDER_KEY = ['identity-provider'] as const;

/** Setting the organisation's own sign-in. */
export default function SingleSignOnPage() {
  const { t, language } = useSingleSignOnTexts();
  const queries = useQueryClient();
  const [saved, setSaved] = useState(false);
  const read = useQuery({ queryKey: PROVIDER_KEY, queryFn: () => answerOf(readProvider()) });
  const again = () => queries.invalidateQueries({ queryKey: PROVIDER_KEY });
  const removing = useMutation({
    mutationFn: () => answerOf(removeProvider()),
    onSuccess: async () => {
      setSaved(false);
      await again();
    },
  });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) return <ReadFailure error={read.error} retry={() => void read.refetch()} />;
  const { provider, redirectUri, signInUrl } = read.data;
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      {saved && (
        <Notice tone="done">
          <p>{t('saved')}</p>
        </Notice>
      )}
      {removing.isSuccess && !provider && (
        <Notice tone="done">
          <p>{t('removed')}</p>
        </Notice>
      )}
      {removing.isError && (
        <Notice tone="mend">
          <p>{problemText(removing.error, language)}</p>
        </Notice>
      )}
      <section className="stack">
        <h2>{t('addresses')}</h2>
        <dl className="sso-addresses">
          <div>
            <dt>{t('redirect')}</dt>
            <dd>
              <code>{redirectUri}</code>
            </dd>
          </div>
          <div>
            <dt>{t('link')}</dt>
            <dd>{provider ? <code>{signInUrl}</code> : <p className="soft">{t('linkNone')}</p>}</dd>
          </div>
        </dl>
      </section>
      <section className="stack">
        <h2>{t('settings')}</h2>
        <ProviderForm
          key={provider === null ? 'none' : 'set'}
          provider={provider}
          onSaved={async () => {
            removing.reset();
            await again();
            setSaved(true);
          }}
        />
      </section>
      {provider && (
        <p>
          <button type="button" className="button" onClick={() => removing.mutate()}>
            {t('remove')}
          </button>
        </p>
      )}
    </Page>
  );
}
