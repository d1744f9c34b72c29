import { answerOf } from '../contract/api';
import { findAreas } from '../contract/generated/sdk.gen';
import type { AreaLevel } from '../contract/generated/types.gen';
import { FoundField } from '../controls/found-field';
import { formatNumber } from '../shell/format/format-number';
import { useAdminTexts } from './texts';

/** Choosing an area of a level by a part of its name, or by its code. */
export function AreaField({
  level,
  onChoose,
  error,
}: {
  readonly level: AreaLevel;
  readonly onChoose: (code: string | null) => void;
  readonly error: string | undefined;
}) {
  const { t, language } = useAdminTexts();
  return (
    <FoundField
      label={t(`territories.level.${level}`)}
      hint={t('territories.areaHint')}
      none={t('territories.areaNone')}
      topic={['areas', level, language]}
      find={async (name) => {
        const areas = await answerOf(findAreas({ query: { level, name } }));
        return areas.map(({ code, name: found, population }) => ({
          id: code,
          name: found,
          detail: t('territories.population', { count: formatNumber(population, language, 0) }),
        }));
      }}
      onChoose={onChoose}
      error={error}
    />
  );
}
