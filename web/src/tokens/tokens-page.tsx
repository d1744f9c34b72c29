import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../contract/api';
import { listTokens, revokeToken } from '../contract/generated/sdk.gen';
import '../controls/button.css';
import { DialogSheet } from '../controls/dialog-sheet';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { problemText } from '../shell/problem/problem-text';
import { ReadFailure } from '../shell/problem/read-failure';
import { ShownToken } from './shown-token';
import { useTokenTexts } from './texts';
import { TokenForm } from './token-form';
import { TokenTable } from './token-table';
import './tokens.css';

const TOKENS_KEY = ['tokens'] as const;

/** Keys for programmes: making one, which is shown once, and revoking. */
export default function TokensPage() {
  const { t, language } = useTokenTexts();
  const queries = useQueryClient();
  const [creating, setCreating] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  const tokens = useQuery({ queryKey: TOKENS_KEY, queryFn: () => answerOf(listTokens()) });
  const revoking = useMutation({
    mutationFn: (id: string) => answerOf(revokeToken({ path: { id } })),
    onSettled: () => queries.invalidateQueries({ queryKey: TOKENS_KEY }),
  });
  if (tokens.isPending) return <PageSkeleton />;
  if (tokens.isError) {
    return <ReadFailure error={tokens.error} retry={() => void tokens.refetch()} />;
  }
  const leave = () => {
    setCreating(false);
    setToken(null);
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            revoking.reset();
            setCreating(true);
          }}
        >
          {t('create')}
        </button>
      }
    >
      {revoking.isSuccess && (
        <Notice tone="done">
          <p>{t('revoked')}</p>
        </Notice>
      )}
      {revoking.isError && (
        <Notice tone="mend" title={t('failed')}>
          <p>{problemText(revoking.error, language)}</p>
        </Notice>
      )}
      {tokens.data.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <TokenTable tokens={tokens.data} onRevoke={revoking.mutate} />
      )}
      <DialogSheet
        title={token === null ? t('create') : t('shownTitle')}
        open={creating}
        onClose={leave}
      >
        {token === null ? (
          <TokenForm
            onCreated={async (made) => {
              setToken(made);
              await queries.invalidateQueries({ queryKey: TOKENS_KEY });
            }}
          />
        ) : (
          <ShownToken token={token} onKept={leave} />
        )}
      </DialogSheet>
    </Page>
  );
}
