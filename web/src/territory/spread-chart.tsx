import { QuartileStrip } from '../charts/quartile-strip';
import { TwinChart } from '../charts/twin-chart';
import type { TerritoryDto } from '../contract/generated/types.gen';
import { formatNumber, formatSigned } from '../shell/format/format-number';
import { useTerritoryTexts } from './texts';

/** Where the middle half of the companies lies, on the whole scale; or why it is hidden. */
export function SpreadChart({ territory }: { readonly territory: TerritoryDto }) {
  const { t, language } = useTerritoryTexts();
  const { hidden, members, firstQuartile, median, thirdQuartile } = territory.distribution;
  if (hidden !== null || firstQuartile === null || median === null || thirdQuartile === null) {
    return (
      <section className="chart">
        <h2>{t('spread.title')}</h2>
        <p className="soft">{t(`spread.hidden.${hidden ?? 'tooFewMembers'}`)}</p>
      </section>
    );
  }
  const sign = (value: number) => formatSigned(value, language);
  return (
    <TwinChart
      title={t('spread.title')}
      sentence={t('spread.sentence', {
        count: formatNumber(members ?? territory.scored, language),
        first: sign(firstQuartile),
        third: sign(thirdQuartile),
        median: sign(median),
      })}
      fileName={`ancrage-repartition-${territory.quarter}.csv`}
      table={{
        columns: [t('spread.column.what'), t('spread.column.score')],
        rows: [
          [t('spread.first'), sign(firstQuartile)],
          [t('spread.median'), sign(median)],
          [t('spread.third'), sign(thirdQuartile)],
        ],
      }}
    >
      <QuartileStrip quartiles={{ firstQuartile, median, thirdQuartile }} write={sign} />
    </TwinChart>
  );
}
