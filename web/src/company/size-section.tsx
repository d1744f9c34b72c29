import { SIZE_FIGURES } from '@ancrage/contract/declaration/declaration';
import { addDays } from '@ancrage/contract/period/civil-date';
import '../controls/button.css';
import type { CompanyDto, SizeProfileDto } from '../contract/generated/types.gen';
import { formatDate } from '../shell/format/format-date';
import { formatFigure } from './format-figure';
import { useCompanyTexts } from './texts';

/** The size that stands today in large, and the periods before it. */
export function SizeSection({
  company,
  onChange,
}: {
  readonly company: CompanyDto;
  /** Null for those who only read. */
  readonly onChange: (() => void) | null;
}) {
  const { t, language } = useCompanyTexts();
  const latestFirst = [...company.sizeProfiles].sort((a, b) => (a.from < b.from ? 1 : -1));
  const [current, ...earlier] = latestFirst;
  return (
    <section className="stack">
      <div className="section-head">
        <div>
          <h2>{t('size.title')}</h2>
          <p className="soft">{t('size.lead')}</p>
        </div>
        {onChange && (
          <button type="button" className="button" onClick={onChange}>
            {t(current ? 'size.change' : 'size.add')}
          </button>
        )}
      </div>
      {current ? (
        <Figures
          profile={current}
          period={t('size.since', { date: formatDate(current.from, language) })}
        />
      ) : (
        <p>{t('size.none')}</p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('size.history')}</summary>
          {earlier.map((profile, index) => (
            <Figures
              key={profile.id}
              profile={profile}
              period={t('size.until', {
                from: formatDate(profile.from, language),
                to: formatDate(addDays(latestFirst[index]?.from ?? profile.from, -1), language),
              })}
            />
          ))}
        </details>
      )}
    </section>
  );
}

function Figures({
  profile,
  period,
}: {
  readonly profile: SizeProfileDto;
  readonly period: string;
}) {
  const { t, language } = useCompanyTexts();
  return (
    <div className="size-figures">
      <p className="soft">{period}</p>
      <dl>
        {SIZE_FIGURES.map((figure) => {
          const value = profile.figures[figure];
          return (
            <div key={figure}>
              <dt>{t(`figure.${figure}`)}</dt>
              <dd data-absent={value === null ? '' : undefined}>
                {value === null ? t('size.absent') : formatFigure(figure, value, language)}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
