import type { MethodDto, TerritoryDto } from '../contract/generated/types.gen';
import { formatVolume } from '../shell/format/format-volume';
import { pillarFamily } from '../shell/theme/pillar-family';
import '../shell/theme/volumes.css';
import { useTerritoryTexts } from './texts';

/** What is opened in the territory, in all and per 1,000 inhabitants; hidden totals say so. */
export function TerritoryVolumes({
  territory,
  method,
}: {
  readonly territory: TerritoryDto;
  readonly method: MethodDto;
}) {
  const { t, language } = useTerritoryTexts();
  return (
    <section className="stack">
      <h2>{t('volumes.title')}</h2>
      <p className="soft">{t('volumes.lead')}</p>
      <dl className="volumes">
        {territory.volumes.map(({ indicator, total }) => {
          const described = method.indicators.find(({ id }) => id === indicator);
          return (
            <div key={indicator} data-family={pillarFamily(described?.pillar ?? '')}>
              <dt>{described?.label[language] ?? indicator}</dt>
              {total === null ? (
                <dd className="volume-hidden">{t('volumes.hidden')}</dd>
              ) : (
                <>
                  <dd>{formatVolume(indicator, total, language)}</dd>
                  <dd className="volume-note">
                    {t('volumes.perThousand', {
                      volume: formatVolume(
                        indicator,
                        (total / territory.population) * 1000,
                        language,
                      ),
                    })}
                  </dd>
                </>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
