import { SIZE_FIGURES, type SizeFigure } from '@ancrage/contract/declaration/declaration';
import { Link } from 'react-router';
import { useCompanyTexts } from '../company/texts';
import type { CauseDto, ChangeEntryDto, IndicatorDto } from '../contract/generated/types.gen';
import { formatSigned } from '../shell/format/format-number';
import { kindName } from './kind-name';
import { useDashboardTexts } from './texts';

/** What a cause means, in one sentence, and what of it moved the score, in tenths. */
export function CauseEntries({
  cause: { cause, entries },
  indicators,
}: {
  readonly cause: CauseDto;
  readonly indicators: readonly IndicatorDto[];
}) {
  const { t, language } = useDashboardTexts();
  const nameOf = useEntryName(indicators);
  const indicatorOf = (id: string | null) => indicators.find((one) => one.id === id);
  return (
    <>
      <p className="cause-meaning">{t(`change.meaning.${cause}`)}</p>
      <ul role="list" className="part-lines">
        {entries.map((entry) => (
          <li key={`${entry.indicator ?? ''} ${entry.commitmentId ?? ''} ${entry.figure ?? ''}`}>
            <span>
              {entry.commitmentId === null ? (
                nameOf(entry)
              ) : (
                <>
                  <Link to={`/engagements/${entry.commitmentId}`}>{nameOf(entry)}</Link>{' '}
                  <span className="part-of">{indicatorOf(entry.indicator)?.label[language]}</span>
                </>
              )}
            </span>
            <span className="figures">{formatSigned(entry.printed, language, 1)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What an entry is called: its commitment, its figure of size, or its indicator. */
export function useEntryName(indicators: readonly IndicatorDto[]) {
  const { t, language } = useDashboardTexts();
  const company = useCompanyTexts();
  return ({ commitmentId, title, kind, figure, indicator }: ChangeEntryDto): string => {
    if (commitmentId !== null) return title ?? kindName(kind ?? '', language);
    if (isFigure(figure)) return company.t(`figure.${figure}`);
    const named = indicators.find(({ id }) => id === indicator);
    return named?.label[language] ?? t('change.whole');
  };
}

function isFigure(figure: string | null): figure is SizeFigure {
  return SIZE_FIGURES.some((known) => known === figure);
}
