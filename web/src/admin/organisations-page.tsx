import { ORGANISATION_TYPES } from '@ancrage/contract/session/role';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { answerOf, once } from '../contract/api';
import { inviteFirstMember } from '../contract/generated/sdk.gen';
import type { OrganisationDto } from '../contract/generated/types.gen';
import { DialogSheet } from '../controls/dialog-sheet';
import { Notice } from '../controls/notice';
import { SelectField } from '../controls/select-field';
import { TextField } from '../controls/text-field';
import { InviteForm } from '../members/invite-form';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { OrganisationTable } from './organisation-table';
import { useAdminTexts } from './texts';
import { useOrganisations } from './use-organisations';
import './admin.css';

/** Time after the last key at which the list is searched. */
const SETTLED_MS = 250;

/** Every organisation of the platform; the filters stand in the address. */
export default function OrganisationsPage() {
  const { t } = useAdminTexts();
  const [search, setSearch] = useSearchParams();
  const type = ORGANISATION_TYPES.find((known) => known === search.get('type'));
  const text = search.get('texte')?.slice(0, 140) ?? '';
  const [typed, setTyped] = useState(text);
  const [inviting, setInviting] = useState<OrganisationDto | null>(null);
  const [invited, setInvited] = useState<string | null>(null);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(
      () => setSearch((before) => changed(before, 'texte', typed), { replace: true }),
      SETTLED_MS,
    );
    return () => clearTimeout(timer);
  }, [typed, text, setSearch]);
  const list = useOrganisations(type, text);
  if (list.isPending) return <PageSkeleton />;
  if (list.isError) return <ReadFailure error={list.error} retry={() => void list.refetch()} />;
  const { items, total } = list.data;
  return (
    <Page title={t('organisations.title')} lead={t('organisations.lead')}>
      {invited !== null && (
        <Notice tone="done">
          <p>{t('invite.done', { email: invited })}</p>
        </Notice>
      )}
      <div className="admin-filters">
        <TextField
          label={t('organisations.search')}
          value={typed}
          onChange={setTyped}
          input={{ type: 'search', maxLength: 140 }}
        />
        <SelectField
          label={t('organisations.type')}
          value={type ?? ''}
          onChange={(next) =>
            setSearch((before) => changed(before, 'type', next), { replace: true })
          }
          options={[
            { value: '', label: t('organisations.everyType') },
            ...ORGANISATION_TYPES.map((value) => ({ value, label: t(`type.${value}`) })),
          ]}
        />
      </div>
      <p className="soft" role="status">
        {items.length < total
          ? t('organisations.more', { shown: items.length, total })
          : t('organisations.count', { count: total })}
      </p>
      {items.length === 0 ? (
        <p>{t('organisations.none')}</p>
      ) : (
        <OrganisationTable
          organisations={items}
          onInvite={(organisation) => {
            setInvited(null);
            setInviting(organisation);
          }}
        />
      )}
      <DialogSheet
        title={t('invite.label', { name: inviting?.name ?? '' })}
        open={inviting !== null}
        onClose={() => setInviting(null)}
      >
        {inviting && (
          <InviteForm
            organisationType={inviting.type}
            send={(email, role, key) =>
              answerOf(
                inviteFirstMember({
                  path: { id: inviting.id },
                  body: { email, role },
                  headers: once(key),
                }),
              )
            }
            onDone={(email) => {
              setInviting(null);
              setInvited(email);
            }}
          />
        )}
      </DialogSheet>
    </Page>
  );
}

function changed(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(before);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
