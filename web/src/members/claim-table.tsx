import { CLAIM_REFUSAL_REASONS } from '@ancrage/contract/account/reason-of-change';
import { ROLE_NAMES } from '@ancrage/contract/session/role-names';
import { ROLES_OF } from '@ancrage/contract/session/role';
import { useState } from 'react';
import '../controls/button.css';
import { DialogSheet } from '../controls/dialog-sheet';
import '../controls/field.css';
import type { ClaimDto, CompanyRole } from '../contract/generated/types.gen';
import { formatInstantDate } from '../shell/format/format-date';
import { ReasonForm } from './reason-form';
import { useMemberTexts } from './texts';
import type { MemberChange } from './use-members';

/** Those who ask to join a company, and letting them in or not. */
export function ClaimTable({
  claims,
  withCompany,
  onSettle,
}: {
  readonly claims: readonly ClaimDto[];
  readonly withCompany: boolean;
  readonly onSettle: (change: MemberChange) => void;
}) {
  const { t, language } = useMemberTexts();
  const [refusing, setRefusing] = useState<ClaimDto | null>(null);
  return (
    <>
      <table className="dense">
        <caption className="seen-by-readers">{t('claims.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col">{t('columns.email')}</th>
            {withCompany && <th scope="col">{t('claims.company')}</th>}
            <th scope="col">{t('claims.asked')}</th>
            <th scope="col">
              <span className="seen-by-readers">{t('columns.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <th scope="row">{claim.displayName}</th>
              <td data-label={t('columns.email')}>{claim.email}</td>
              {withCompany && (
                <td data-label={t('claims.company')}>
                  {claim.companyName} · {claim.siren}
                </td>
              )}
              <td data-label={t('claims.asked')}>{formatInstantDate(claim.createdAt, language)}</td>
              <td>
                <Settlement
                  name={claim.displayName}
                  onAccept={(role) => onSettle({ what: 'settled', id: claim.id, role })}
                  onRefuse={() => setRefusing(claim)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <DialogSheet
        title={t('claims.refuseLabel', { name: refusing?.displayName ?? '' })}
        open={refusing !== null}
        onClose={() => setRefusing(null)}
      >
        {refusing && (
          <ReasonForm
            text={t('claims.refuseText')}
            reasons={CLAIM_REFUSAL_REASONS}
            confirm={t('claims.refuseConfirm')}
            onConfirm={(reason) => {
              onSettle({ what: 'turnedAway', id: refusing.id, reason });
              setRefusing(null);
            }}
          />
        )}
      </DialogSheet>
    </>
  );
}

function Settlement({
  name,
  onAccept,
  onRefuse,
}: {
  readonly name: string;
  readonly onAccept: (role: CompanyRole) => void;
  readonly onRefuse: () => void;
}) {
  const { t, language } = useMemberTexts();
  const [role, setRole] = useState<CompanyRole>('contributor');
  return (
    <div className="claim-settlement">
      <select
        className="input select members-role"
        aria-label={t('claims.accept', { name })}
        value={role}
        onChange={(event) => setRole(event.target.value as CompanyRole)}
      >
        {ROLES_OF.company.map((value) => (
          <option key={value} value={value}>
            {ROLE_NAMES[language][value]}
          </option>
        ))}
      </select>
      <button type="button" className="button button-small" onClick={() => onAccept(role)}>
        {t('claims.acceptSubmit')}
      </button>
      <button
        type="button"
        className="button button-plain"
        aria-label={t('claims.refuseLabel', { name })}
        onClick={onRefuse}
      >
        {t('claims.refuse')}
      </button>
    </div>
  );
}
