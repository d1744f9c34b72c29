import type { IndicatorDto } from '../contract/generated/types.gen';
import { formatVolume } from '../shell/format/format-volume';
import { pillarFamily } from '../shell/theme/pillar-family';
import '../shell/theme/volumes.css';
import { useDashboardTexts } from './texts';

/** What was opened, in plain words and in the units of what was opened. */
export function VolumesSection({ indicators }: { readonly indicators: readonly IndicatorDto[] }) {
  const { t, language } = useDashboardTexts();
  const said = indicators.filter(({ volume }) => volume !== null && volume > 0);
  if (said.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('volumes.title')}</h2>
      <p className="soft">{t('volumes.lead')}</p>
      <dl className="volumes">
        {said.map(({ id, label, pillar, volume }) => (
          <div key={id} data-family={pillarFamily(pillar)}>
            <dt>{label[language]}</dt>
            <dd>{formatVolume(id, volume ?? 0, language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
