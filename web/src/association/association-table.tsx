import type { AssociationDto } from '../contract/generated/types.gen';
import { formatInstantDate } from '../shell/format/format-date';
import { useAssociationTexts } from './texts';

/** Associations as a dense table; where nobody has come in, one invites anew. */
export function AssociationTable({
  associations,
  onInvite,
}: {
  readonly associations: readonly AssociationDto[];
  readonly onInvite: (association: AssociationDto) => void;
}) {
  const { t, language } = useAssociationTexts();
  const stateOf = ({ members, invited }: AssociationDto) => {
    if (members > 0) return t('members', { count: members });
    return t(invited ? 'waiting' : 'nobody');
  };
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('columns.rna')}</th>
          <th scope="col">{t('columns.since')}</th>
          <th scope="col">{t('columns.state')}</th>
          <th scope="col">
            <span className="seen-by-readers">{t('columns.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {associations.map((association) => (
          <tr key={association.id}>
            <th scope="row">{association.name}</th>
            <td data-label={t('columns.rna')} className="figures">
              {association.rna ?? t('absent')}
            </td>
            <td data-label={t('columns.since')}>
              {formatInstantDate(association.openedAt, language)}
            </td>
            <td data-label={t('columns.state')}>{stateOf(association)}</td>
            <td>
              {association.members === 0 && (
                <button
                  type="button"
                  className="button button-plain"
                  aria-label={t('inviteLabel', { name: association.name })}
                  onClick={() => onInvite(association)}
                >
                  {t('invite')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
