import type {
  MethodDto,
  PlacedTotalDto,
  TerritoryComparisonDto,
} from '../contract/generated/types.gen';
import { formatNumber } from '../shell/format/format-number';
import { formatVolume } from '../shell/format/format-volume';
import { pillarFamily } from '../shell/theme/pillar-family';
import '../shell/theme/table.css';
import { useComparisonTexts } from './texts';

/** Each indicator's total from the territory up to all; a hidden cell says that it is. */
export function HierarchyTotals({
  comparison: { places, totals },
  method,
}: {
  readonly comparison: TerritoryComparisonDto;
  readonly method: MethodDto;
}) {
  const { t, language } = useComparisonTexts();
  const cells = totals.flatMap((row) => row.places);
  const hidden = cells.filter((cell) => cell.hidden === 'guessable').length;
  const order = method.indicators.map(({ id }) => id);
  const rows = [...totals].sort((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator));
  const names = places.map(({ name }) => name ?? t('totals.all'));
  const said = (indicator: string, { total, hidden: why }: PlacedTotalDto) =>
    total === null ? t(`totals.${why ?? 'guessable'}`) : formatVolume(indicator, total, language);
  return (
    <section className="stack">
      <h2>{t('totals.title')}</h2>
      <p className="soft">
        {t('totals.lead')}{' '}
        {hidden > 0 &&
          t('totals.hiddenCount', { count: hidden, all: formatNumber(cells.length, language) })}
      </p>
      {totals.length === 0 ? (
        <p>{t('totals.none')}</p>
      ) : (
        <table className="dense">
          <caption className="seen-by-readers">{t('totals.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('totals.indicator')}</th>
              {names.map((name) => (
                <th key={name} scope="col" className="numeric">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ indicator, places: row }) => {
              const described = method.indicators.find(({ id }) => id === indicator);
              return (
                <tr key={indicator} data-family={pillarFamily(described?.pillar ?? '')}>
                  <th scope="row">{described?.label[language] ?? indicator}</th>
                  {row.map((cell, at) => (
                    <td
                      key={cell.level}
                      className={cell.total === null ? 'numeric total-hidden' : 'numeric'}
                      data-label={names[at]}
                    >
                      {said(indicator, cell)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
