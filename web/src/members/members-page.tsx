import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, once } from '../contract/api';
import { inviteMember } from '../contract/generated/sdk.gen';
import type { MemberDto } from '../contract/generated/types.gen';
import '../controls/button.css';
import { DialogSheet } from '../controls/dialog-sheet';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { problemText } from '../shell/problem/problem-text';
import { ReadFailure } from '../shell/problem/read-failure';
import { useMay, useMember } from '../shell/session/member';
import { ClaimTable } from './claim-table';
import { InvitationTable } from './invitation-table';
import { InviteForm } from './invite-form';
import { MemberTable } from './member-table';
import { useMemberTexts } from './texts';
import { MEMBERS_KEY, useClaims, useInvitations, useMemberChange, useMembers } from './use-members';
import './members.css';

/** The members of one's organisation, who is invited, and who asks to join. */
export default function MembersPage() {
  const { t, language } = useMemberTexts();
  const { organisationName, organisationType } = useMember();
  const queries = useQueryClient();
  const mayManage = useMay('member.manage');
  const maySettle = useMay('claim.settle') && organisationType === 'company';
  const members = useMembers();
  const invitations = useInvitations(mayManage);
  const claims = useClaims(maySettle);
  const change = useMemberChange();
  const [task, setTask] = useState<'invite' | MemberDto | null>(null);
  const [invited, setInvited] = useState<string | null>(null);
  if (members.isPending) return <PageSkeleton />;
  if (members.isError) {
    return <ReadFailure error={members.error} retry={() => void members.refetch()} />;
  }
  const begin = (next: 'invite' | MemberDto) => {
    setInvited(null);
    change.reset();
    setTask(next);
  };
  const leaving = task !== null && task !== 'invite' ? task : null;
  return (
    <Page
      title={t('title')}
      lead={t('lead', { organisation: organisationName })}
      actions={
        mayManage && (
          <button type="button" className="button button-primary" onClick={() => begin('invite')}>
            {t('invite')}
          </button>
        )
      }
    >
      {invited !== null && (
        <Notice tone="done">
          <p>{t('invited', { email: invited })}</p>
        </Notice>
      )}
      {change.isSuccess && change.variables.what !== 'revoked' && (
        <Notice tone="done">
          <p>{t(change.variables.what === 'settled' ? 'claims.settled' : change.variables.what)}</p>
        </Notice>
      )}
      {change.isError && (
        <Notice tone="mend" title={t('failed')}>
          <p>{problemText(change.error, language)}</p>
        </Notice>
      )}
      {maySettle && claims.data && claims.data.length > 0 && (
        <section className="stack">
          <h2>{t('claims.title')}</h2>
          <p className="soft">{t('claims.text')}</p>
          <ClaimTable claims={claims.data} withCompany={false} onSettle={change.mutate} />
        </section>
      )}
      <MemberTable
        members={members.data}
        organisationType={organisationType}
        onRole={mayManage ? (id, role) => change.mutate({ what: 'changed', id, role }) : null}
        onManage={mayManage ? begin : null}
      />
      <p>
        <Link to="/droits">{t('rights')}</Link>
      </p>
      {mayManage && invitations.data && (
        <section className="stack">
          <h2>{t('invitations')}</h2>
          <InvitationTable
            invitations={invitations.data}
            onRevoke={(id) => change.mutate({ what: 'revoked', id })}
          />
        </section>
      )}
      <DialogSheet
        title={leaving ? t('manageTitle', { name: leaving.displayName }) : t('inviteForm.title')}
        open={task !== null}
        onClose={() => setTask(null)}
      >
        {task === 'invite' && (
          <InviteForm
            organisationType={organisationType}
            send={(email, role, key) =>
              answerOf(inviteMember({ body: { email, role }, headers: once(key) }))
            }
            onDone={async (email) => {
              await queries.invalidateQueries({ queryKey: MEMBERS_KEY });
              setTask(null);
              setInvited(email);
            }}
          />
        )}
        {leaving && (
          <div className="stack">
            <h3>{t('removeHeading')}</h3>
            <p>{t('removeText')}</p>
            <div className="form-actions">
              <button
                type="button"
                className="button button-primary"
                onClick={() => {
                  change.mutate({ what: 'removed', id: leaving.id });
                  setTask(null);
                }}
              >
                {t('removeConfirm')}
              </button>
            </div>
            <h3>{t('factorHeading')}</h3>
            <p>{t('factorText')}</p>
            <div className="form-actions">
              <button
                type="button"
                className="button"
                onClick={() => {
                  change.mutate({ what: 'unlocked', id: leaving.id });
                  setTask(null);
                }}
              >
                {t('factorConfirm')}
              </button>
            </div>
          </div>
        )}
      </DialogSheet>
    </Page>
  );
}
