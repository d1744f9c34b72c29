import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../contract/api';
import { listAssociations } from '../contract/generated/sdk.gen';
import type { AssociationDto } from '../contract/generated/types.gen';
import '../controls/button.css';
import { DialogSheet } from '../controls/dialog-sheet';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { AssociationForm } from './association-form';
import { AssociationTable } from './association-table';
import { useAssociationTexts } from './texts';

const ASSOCIATIONS_KEY = ['associations'] as const;

/** The associations that one opened, and opening another one. */
export default function AssociationsPage() {
  const { t } = useAssociationTexts();
  const queries = useQueryClient();
  const list = useQuery({
    queryKey: ASSOCIATIONS_KEY,
    queryFn: () => answerOf(listAssociations()),
  });
  const [task, setTask] = useState<'open' | AssociationDto | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (list.isPending) return <PageSkeleton />;
  if (list.isError) return <ReadFailure error={list.error} retry={() => void list.refetch()} />;
  const begin = (next: 'open' | AssociationDto) => {
    setDone(null);
    setTask(next);
  };
  const anew = task === 'open' ? null : task;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <button type="button" className="button button-primary" onClick={() => begin('open')}>
          {t('open')}
        </button>
      }
    >
      {done !== null && (
        <Notice tone="done">
          <p>{done}</p>
        </Notice>
      )}
      {list.data.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <AssociationTable associations={list.data} onInvite={begin} />
      )}
      <DialogSheet
        title={anew ? t('inviteLabel', { name: anew.name }) : t('open')}
        open={task !== null}
        onClose={() => setTask(null)}
      >
        {task !== null && (
          <AssociationForm
            association={anew}
            onDone={async (email) => {
              await queries.invalidateQueries({ queryKey: ASSOCIATIONS_KEY });
              setTask(null);
              setDone(t(anew ? 'invited' : 'opened', { email }));
            }}
          />
        )}
      </DialogSheet>
    </Page>
  );
}
