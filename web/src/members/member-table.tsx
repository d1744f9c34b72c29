import { ROLE_NAMES } from '@ancrage/contract/session/role-names';
import { ROLES_OF, type OrganisationType, type Role } from '@ancrage/contract/session/role';
import type { MemberDto } from '../contract/generated/types.gen';
import { formatInstantDate } from '../shell/format/format-date';
import { useMemberTexts } from './texts';

/** The members; those who manage them change roles where they stand. */
export function MemberTable({
  members,
  organisationType,
  onRole,
  onManage,
}: {
  readonly members: readonly MemberDto[];
  readonly organisationType: OrganisationType;
  readonly onRole: ((member: MemberDto, role: Role) => void) | null;
  readonly onManage: ((member: MemberDto) => void) | null;
}) {
  const { t, language } = useMemberTexts();
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('members')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('columns.email')}</th>
          <th scope="col">{t('columns.role')}</th>
          <th scope="col">{t('columns.since')}</th>
          <th scope="col">{t('columns.used')}</th>
          {onManage && (
            <th scope="col">
              <span className="seen-by-readers">{t('columns.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">
              {member.displayName} {member.self && <span className="soft">({t('self')})</span>}
            </th>
            <td data-label={t('columns.email')}>{member.email}</td>
            <td data-label={t('columns.role')}>
              {onRole ? (
                <select
                  className="input select members-role"
                  aria-label={t('roleOf', { name: member.displayName })}
                  value={member.role}
                  onChange={(event) => onRole(member, event.target.value as Role)}
                >
                  {ROLES_OF[organisationType].map((role) => (
                    <option key={role} value={role}>
                      {ROLE_NAMES[language][role]}
                    </option>
                  ))}
                </select>
              ) : (
                ROLE_NAMES[language][member.role]
              )}
            </td>
            <td data-label={t('columns.since')}>{formatInstantDate(member.joinedAt, language)}</td>
            <td data-label={t('columns.used')}>
              {member.lastUsedAt === null
                ? t('never')
                : formatInstantDate(member.lastUsedAt, language)}
            </td>
            {onManage && (
              <td>
                {!member.self && (
                  <button
                    type="button"
                    className="button button-plain"
                    aria-label={t('manageLabel', { name: member.displayName })}
                    onClick={() => onManage(member)}
                  >
                    {t('manage')}
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
