import { TERRITORY_REVOCATION_REASONS } from '@ancrage/contract/account/reason-of-change';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../contract/api';
import { revokeTerritory } from '../contract/generated/sdk.gen';
import '../controls/button.css';
import { DialogSheet } from '../controls/dialog-sheet';
import { Notice } from '../controls/notice';
import type { OrganisationDto, TerritoryRevocationReason } from '../contract/generated/types.gen';
import { formatNumber } from '../shell/format/format-number';
import { ReasonForm } from '../members/reason-form';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { problemText } from '../shell/problem/problem-text';
import { ReadFailure } from '../shell/problem/read-failure';
import { groupDigits } from './organisation-table';
import { TerritoryForm } from './territory-form';
import { useAdminTexts } from './texts';
import { ORGANISATIONS_KEY, useOrganisations } from './use-organisations';

/** The territories of reference, opening another one, and taking one back. */
export default function TerritoriesPage() {
  const { t, language } = useAdminTexts();
  const list = useOrganisations('territory', '');
  const [opening, setOpening] = useState(false);
  const [opened, setOpened] = useState(false);
  const [revoking, setRevoking] = useState<OrganisationDto | null>(null);
  const revocation = useRevocation();
  if (list.isPending) return <PageSkeleton />;
  if (list.isError) return <ReadFailure error={list.error} retry={() => void list.refetch()} />;
  const begin = () => {
    setOpened(false);
    revocation.reset();
    setOpening(true);
  };
  return (
    <Page
      title={t('territories.title')}
      lead={t('territories.lead')}
      actions={
        <button type="button" className="button button-primary" onClick={begin}>
          {t('territories.open')}
        </button>
      }
    >
      {opened && (
        <Notice tone="done">
          <p>{t('territories.opened')}</p>
        </Notice>
      )}
      {revocation.isSuccess && (
        <Notice tone="done">
          <p>{t('territories.revoked')}</p>
        </Notice>
      )}
      {revocation.isError && (
        <Notice tone="mend" title={t('territories.failed')}>
          <p>{problemText(revocation.error, language)}</p>
        </Notice>
      )}
      {list.data.items.length === 0 ? (
        <p>{t('territories.none')}</p>
      ) : (
        <TerritoryTable
          territories={list.data.items}
          onRevoke={(territory) => {
            setOpened(false);
            revocation.reset();
            setRevoking(territory);
          }}
        />
      )}
      <DialogSheet title={t('territories.open')} open={opening} onClose={() => setOpening(false)}>
        <TerritoryForm
          onDone={() => {
            setOpening(false);
            setOpened(true);
          }}
        />
      </DialogSheet>
      <DialogSheet
        title={t('territories.revokeLabel', { name: revoking?.name ?? '' })}
        open={revoking !== null}
        onClose={() => setRevoking(null)}
      >
        {revoking && (
          <ReasonForm
            text={t('territories.revokeText')}
            reasons={TERRITORY_REVOCATION_REASONS}
            confirm={t('territories.revoke')}
            onConfirm={(reason) => {
              revocation.mutate({ id: revoking.id, reason });
              setRevoking(null);
            }}
          />
        )}
      </DialogSheet>
    </Page>
  );
}

function useRevocation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      reason,
    }: {
      readonly id: string;
      readonly reason: TerritoryRevocationReason;
    }) => answerOf(revokeTerritory({ path: { id }, body: { reason } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ORGANISATIONS_KEY }),
  });
}

function TerritoryTable({
  territories,
  onRevoke,
}: {
  readonly territories: readonly OrganisationDto[];
  readonly onRevoke: (territory: OrganisationDto) => void;
}) {
  const { t, language } = useAdminTexts();
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('territories.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('organisations.name')}</th>
          <th scope="col">{t('territories.levelLabel')}</th>
          <th scope="col">{t('organisations.number')}</th>
          <th scope="col" className="numeric">
            {t('territories.jobs')}
          </th>
          <th scope="col">{t('territories.source')}</th>
          <th scope="col" className="numeric">
            {t('organisations.members')}
          </th>
          <th scope="col">
            <span className="seen-by-readers">{t('territories.revoke')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {territories.map((territory) => {
          const { id, name, level, number, privateJobs, privateJobsSource, members } = territory;
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-label={t('territories.levelLabel')}>
                {level === null ? t('absent') : t(`territories.level.${level}`)}
              </td>
              <td data-label={t('organisations.number')} className="figures">
                {groupDigits(number)}
              </td>
              <td data-label={t('territories.jobs')} className="numeric">
                {privateJobs === null ? t('absent') : formatNumber(privateJobs, language, 0)}
              </td>
              <td data-label={t('territories.source')}>{privateJobsSource ?? t('absent')}</td>
              <td data-label={t('organisations.members')} className="numeric">
                {formatNumber(members, language, 0)}
              </td>
              <td>
                {members > 0 && (
                  <button
                    type="button"
                    className="button button-plain"
                    aria-label={t('territories.revokeLabel', { name })}
                    onClick={() => onRevoke(territory)}
                  >
                    {t('territories.revoke')}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
