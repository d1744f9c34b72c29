import { ROLE_NAMES } from '@ancrage/contract/session/role-names';
import type { InvitationDto } from '../contract/generated/types.gen';
import { formatInstantDate } from '../shell/format/format-date';
import { useMemberTexts } from './texts';

/** The invitations and what became of them; an open one can be taken back. */
export function InvitationTable({
  invitations,
  onRevoke,
}: {
  readonly invitations: readonly InvitationDto[];
  readonly onRevoke: (invitation: InvitationDto) => void;
}) {
  const { t, language } = useMemberTexts();
  if (invitations.length === 0) return <p className="soft">{t('noInvitation')}</p>;
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('invitations')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.email')}</th>
          <th scope="col">{t('columns.role')}</th>
          <th scope="col">{t('columns.state')}</th>
          <th scope="col">{t('columns.until')}</th>
          <th scope="col">
            <span className="seen-by-readers">{t('columns.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <th scope="row">{invitation.email}</th>
            <td data-label={t('columns.role')}>{ROLE_NAMES[language][invitation.role]}</td>
            <td data-label={t('columns.state')}>{t(`state.${invitation.state}`)}</td>
            <td data-label={t('columns.until')}>
              {formatInstantDate(invitation.expiresAt, language)}
            </td>
            <td>
              {invitation.state === 'open' && (
                <button
                  type="button"
                  className="button button-plain"
                  aria-label={t('revokeLabel', { email: invitation.email })}
                  onClick={() => onRevoke(invitation)}
                >
                  {t('revoke')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
