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
  readonly onRevoke: (id: string) => void;
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
        {invitations.map(({ id, email, role, state, expiresAt }) => (
          <tr key={id}>
            <th scope="row">{email}</th>
            <td data-label={t('columns.role')}>{ROLE_NAMES[language][role]}</td>
            <td data-label={t('columns.state')}>{t(`state.${state}`)}</td>
            <td data-label={t('columns.until')}>{formatInstantDate(expiresAt, language)}</td>
            <td>
              {state === 'open' && (
                <button
                  type="button"
                  className="button button-plain"
                  aria-label={t('revokeLabel', { email })}
                  onClick={() => onRevoke(id)}
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
