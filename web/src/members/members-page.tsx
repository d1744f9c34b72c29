import {
  FACTOR_REMOVAL_REASONS,
  INVITATION_REVOCATION_REASONS,
  REMOVAL_REASONS,
  ROLE_CHANGE_REASONS,
} from '@ancrage/contract/account/reason-of-change';
import { ROLE_NAMES } from '@ancrage/contract/session/role-names';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, once } from '../contract/api';
import { inviteMember } from '../contract/generated/sdk.gen';
import type { InvitationDto, MemberDto, Role } from '../contract/generated/types.gen';
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
import { ReasonForm } from './reason-form';
import { useMemberTexts } from './texts';
import { MEMBERS_KEY, useClaims, useInvitations, useMemberChange, useMembers } from './use-members';
import './members.css';

/** What is being done about the members, in a dialog of its own. */
type Task =
  | { readonly what: 'invite' }
  | { readonly what: 'manage'; readonly member: MemberDto }
  | { readonly what: 'revoke'; readonly invitation: InvitationDto }
  | { readonly what: 'role'; readonly member: MemberDto; readonly role: Role };

/** What is said of a change that was done; an invitation that is taken back shows it itself. */
const DONE = {
  changed: 'changed',
  removed: 'removed',
  unlocked: 'unlocked',
  settled: 'claims.settled',
  turnedAway: 'claims.settled',
} as const;

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
  const [task, setTask] = useState<Task | null>(null);
  const [invited, setInvited] = useState<string | null>(null);
  if (members.isPending) return <PageSkeleton />;
  if (members.isError) {
    return <ReadFailure error={members.error} retry={() => void members.refetch()} />;
  }
  const begin = (next: Task) => {
    setInvited(null);
    change.reset();
    setTask(next);
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead', { organisation: organisationName })}
      actions={
        mayManage && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => begin({ what: 'invite' })}
          >
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
          <p>{t(DONE[change.variables.what])}</p>
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
        onRole={mayManage ? (member, role) => begin({ what: 'role', member, role }) : null}
        onManage={mayManage ? (member) => begin({ what: 'manage', member }) : null}
      />
      <p>
        <Link to="/droits">{t('rights')}</Link>
      </p>
      {mayManage && invitations.data && (
        <section className="stack">
          <h2>{t('invitations')}</h2>
          <InvitationTable
            invitations={invitations.data}
            onRevoke={(invitation) => begin({ what: 'revoke', invitation })}
          />
        </section>
      )}
      <DialogSheet title={titleOf(task, t)} open={task !== null} onClose={() => setTask(null)}>
        {task?.what === 'invite' && (
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
        {task?.what === 'role' && (
          <ReasonForm
            text={t('roleText', { role: ROLE_NAMES[language][task.role] })}
            reasons={ROLE_CHANGE_REASONS}
            confirm={t('roleConfirm')}
            onConfirm={(reason) => {
              change.mutate({ what: 'changed', id: task.member.id, role: task.role, reason });
              setTask(null);
            }}
          />
        )}
        {task?.what === 'revoke' && (
          <ReasonForm
            text={t('revokeText')}
            reasons={INVITATION_REVOCATION_REASONS}
            confirm={t('revokeConfirm')}
            onConfirm={(reason) => {
              change.mutate({ what: 'revoked', id: task.invitation.id, reason });
              setTask(null);
            }}
          />
        )}
        {task?.what === 'manage' && (
          <div className="stack">
            <h3>{t('removeHeading')}</h3>
            <ReasonForm
              text={t('removeText')}
              reasons={REMOVAL_REASONS}
              confirm={t('removeConfirm')}
              onConfirm={(reason) => {
                change.mutate({ what: 'removed', id: task.member.id, reason });
                setTask(null);
              }}
            />
            <h3>{t('factorHeading')}</h3>
            <ReasonForm
              text={t('factorText')}
              reasons={FACTOR_REMOVAL_REASONS}
              confirm={t('factorConfirm')}
              onConfirm={(reason) => {
                change.mutate({ what: 'unlocked', id: task.member.id, reason });
                setTask(null);
              }}
            />
          </div>
        )}
      </DialogSheet>
    </Page>
  );
}

function titleOf(task: Task | null, t: ReturnType<typeof useMemberTexts>['t']): string {
  if (task === null || task.what === 'invite') return t('inviteForm.title');
  if (task.what === 'revoke') return t('revokeLabel', { email: task.invitation.email });
  const { displayName: name } = task.member;
  return task.what === 'role' ? t('roleTitle', { name }) : t('manageTitle', { name });
}
