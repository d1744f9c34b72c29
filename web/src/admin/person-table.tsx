import { ROLE_NAMES } from '@ancrage/contract/session/role-names';
import '../controls/button.css';
import type { PersonDto } from '../contract/generated/types.gen';
import { formatInstantDate } from '../shell/format/format-date';
import { useAdminTexts } from './texts';

/** People who were found, and where they belong. */
export function PersonTable({
  people,
  onErase,
}: {
  readonly people: readonly PersonDto[];
  readonly onErase: (person: PersonDto) => void;
}) {
  const { t, language } = useAdminTexts();
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('people.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('organisations.name')}</th>
          <th scope="col">{t('people.email')}</th>
          <th scope="col">{t('people.memberships')}</th>
          <th scope="col">{t('people.since')}</th>
          <th scope="col">
            <span className="seen-by-readers">{t('people.erase')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">{person.displayName}</th>
            <td data-label={t('people.email')}>{person.email}</td>
            <td data-label={t('people.memberships')}>
              {person.memberships
                .map(({ organisation, role }) => `${organisation} (${ROLE_NAMES[language][role]})`)
                .join(', ') || t('people.nowhere')}
            </td>
            <td data-label={t('people.since')}>{formatInstantDate(person.createdAt, language)}</td>
            <td>
              <button
                type="button"
                className="button button-plain"
                aria-label={t('people.eraseLabel', { name: person.displayName })}
                onClick={() => onErase(person)}
              >
                {t('people.erase')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
