import { useState } from 'react';
import '../controls/button.css';
import { DialogSheet } from '../controls/dialog-sheet';
import { Notice } from '../controls/notice';
import type { OrganisationDto } from '../contract/generated/types.gen';
import { formatNumber } from '../shell/format/format-number';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { groupDigits } from './organisation-table';
import { TerritoryForm } from './territory-form';
import { useAdminTexts } from './texts';
import { useOrganisations } from './use-organisations';

/** The territories of reference, and opening another one. */
export default function TerritoriesPage() {
  const { t } = useAdminTexts();
  const list = useOrganisations('territory', '');
  const [opening, setOpening] = useState(false);
  const [opened, setOpened] = useState(false);
  if (list.isPending) return <PageSkeleton />;
  if (list.isError) return <ReadFailure error={list.error} retry={() => void list.refetch()} />;
  const begin = () => {
    setOpened(false);
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
      {list.data.items.length === 0 ? (
        <p>{t('territories.none')}</p>
      ) : (
        <TerritoryTable territories={list.data.items} />
      )}
      <DialogSheet title={t('territories.open')} open={opening} onClose={() => setOpening(false)}>
        <TerritoryForm
          onDone={() => {
            setOpening(false);
            setOpened(true);
          }}
        />
      </DialogSheet>
    </Page>
  );
}

function TerritoryTable({ territories }: { readonly territories: readonly OrganisationDto[] }) {
  const { t, language } = useAdminTexts();
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('territories.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('organisations.name')}</th>
          <th scope="col">{t('organisations.number')}</th>
          <th scope="col" className="numeric">
            {t('territories.jobs')}
          </th>
          <th scope="col">{t('territories.source')}</th>
          <th scope="col" className="numeric">
            {t('organisations.members')}
          </th>
        </tr>
      </thead>
      <tbody>
        {territories.map(({ id, name, number, privateJobs, privateJobsSource, members }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
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
          </tr>
        ))}
      </tbody>
    </table>
  );
}
