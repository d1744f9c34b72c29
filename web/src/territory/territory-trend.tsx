import { lazy, Suspense } from 'react';
import { TwinChart } from '../charts/twin-chart';
import type { TerritoryDto } from '../contract/generated/types.gen';
import { formatQuarter } from '../shell/format/format-date';
import { formatSigned } from '../shell/format/format-number';
import { useTerritoryTexts } from './texts';

const ScoreTrend = lazy(() => import('../charts/score-trend'));

/** Quarters drawn: the table has them all. */
const DRAWN = 8;

/** The territory's score over the published quarters. */
export function TerritoryTrend({ territory }: { readonly territory: TerritoryDto }) {
  const { t, language } = useTerritoryTexts();
  const sign = (value: number | null) =>
    value === null ? t('trend.absent') : formatSigned(value, language);
  const drawn = territory.trend.slice(-DRAWN);
  const scored = drawn.filter(({ score }) => score !== null);
  const first = scored[0];
  const last = scored.at(-1);
  const sentence =
    first && last
      ? t('trend.sentence', {
          from: sign(first.score),
          first: formatQuarter(first.quarter, language),
          to: sign(last.score),
          last: formatQuarter(last.quarter, language),
        })
      : t('trend.none');
  return (
    <TwinChart
      title={t('trend.title')}
      sentence={sentence}
      fileName={`ancrage-territoire-${territory.quarter}.csv`}
      table={{
        columns: [t('trend.column.quarter'), t('trend.column.score'), t('trend.column.median')],
        rows: territory.trend.map(({ quarter, score, median }) => [
          formatQuarter(quarter, language),
          sign(score),
          sign(median),
        ]),
      }}
    >
      <Suspense fallback={<div className="chart-wait" />}>
        <ScoreTrend
          language={language}
          sentence={sentence}
          rows={drawn.map(({ quarter, score }) => ({
            label: formatQuarter(quarter, language),
            official: score,
            provisional: null,
            note: t(score === null ? 'trend.absent' : 'trend.published'),
          }))}
        />
      </Suspense>
    </TwinChart>
  );
}
