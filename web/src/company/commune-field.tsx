import { answerOf } from '../contract/api';
import { findCommunes } from '../contract/generated/sdk.gen';
import { FoundField } from '../controls/found-field';
import { formatNumber } from '../shell/format/format-number';
import { useCompanyTexts } from './texts';

/** Choosing a commune by the first letters of its name. */
export function CommuneField({
  onChoose,
  error,
}: {
  readonly onChoose: (code: string | null) => void;
  readonly error: string | undefined;
}) {
  const { t, language } = useCompanyTexts();
  return (
    <FoundField
      label={t('establishments.commune')}
      hint={t('establishments.communeHint')}
      none={t('establishments.communeNone')}
      topic={['communes', language]}
      find={async (name) => {
        const communes = await answerOf(findCommunes({ query: { name } }));
        return communes.map(({ code, name: found, departement, epciName, population }) => ({
          id: code,
          name: `${found} (${departement})`,
          detail: [
            epciName,
            population !== null &&
              t('establishments.population', { count: formatNumber(population, language, 0) }),
          ]
            .filter(Boolean)
            .join(' · '),
        }));
      }}
      searched={(typed) => typed.replace(/ \(\d\w\d*\)$/, '')}
      onChoose={onChoose}
      error={error}
    />
  );
}
