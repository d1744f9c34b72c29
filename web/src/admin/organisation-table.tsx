import '../controls/button.css';
import type { OrganisationDto } from '../contract/generated/types.gen';
import { formatInstantDate } from '../shell/format/format-date';
import { formatNumber } from '../shell/format/format-number';
import { useAdminTexts } from './texts';

/** Organisations as a dense table, which narrow screens lay out as cards. */
export function OrganisationTable({
  organisations,
  onInvite,
}: {
  readonly organisations: readonly OrganisationDto[];
  readonly onInvite: (organisation: OrganisationDto) => void;
}) {
  const { t, language } = useAdminTexts();
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('organisations.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('organisations.name')}</th>
          <th scope="col">{t('organisations.type')}</th>
          <th scope="col">{t('organisations.number')}</th>
          <th scope="col" className="numeric">
            {t('organisations.members')}
          </th>
          <th scope="col">{t('organisations.since')}</th>
          <th scope="col">
            <span className="seen-by-readers">{t('invite.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {organisations.map((organisation) => {
          const { id, name, type, number, members, createdAt } = organisation;
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-label={t('organisations.type')}>{t(`type.${type}`)}</td>
              <td data-label={t('organisations.number')} className="figures">
                {groupDigits(number)}
              </td>
              <td data-label={t('organisations.members')} className="numeric">
                {formatNumber(members, language, 0)}
              </td>
              <td data-label={t('organisations.since')}>
                {formatInstantDate(createdAt, language)}
              </td>
              <td>
                <button
                  type="button"
                  className="button button-plain"
                  aria-label={t('invite.label', { name })}
                  onClick={() => onInvite(organisation)}
                >
                  {t('invite.action')}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Nine digits in groups of three, as SIREN are read. */
export function groupDigits(number: string | null): string {
  return (number ?? '').replace(/(\d{3})(?=\d)/g, '$1\u202f');
}
