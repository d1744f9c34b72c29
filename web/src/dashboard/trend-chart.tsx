import { lazy, Suspense } from 'react';
import type { TrendRow } from '../charts/score-trend';
import { TwinChart } from '../charts/twin-chart';
import type { DashboardDto, TrendPointDto } from '../contract/generated/types.gen';
import { formatQuarter } from '../shell/format/format-date';
import { formatSigned } from '../shell/format/format-number';
import { useDashboardTexts } from './texts';

const ScoreTrend = lazy(() => import('../charts/score-trend'));

/** The score over eight quarters; what is provisional is dashed. */
export function TrendChart({ data }: { readonly data: DashboardDto }) {
  const { t, language } = useDashboardTexts();
  const sign = (value: number | null) =>
    value === null ? t('trend.absent') : formatSigned(value, language);
  const stateOf = (point: TrendPointDto) => {
    if (point.printed === null) return t('trend.absent');
    return t(point.status === 'closed' ? 'trend.official' : 'trend.provisional');
  };
  const rows = data.trend.map((point, index): TrendRow => {
    const closed = point.status === 'closed';
    const next = data.trend[index + 1];
    const meets = closed && next !== undefined && next.status !== 'closed';
    return {
      label: formatQuarter(point.quarter, language),
      official: closed ? point.printed : null,
      provisional: !closed || meets ? point.printed : null,
      note: stateOf(point),
    };
  });
  const sentence = useTrendSentence(data.trend);
  const table = {
    columns: [
      t('trend.column.quarter'),
      t('trend.column.score'),
      t('trend.column.state'),
      t('trend.column.revised'),
    ],
    rows: data.trend.map((point) => [
      formatQuarter(point.quarter, language),
      sign(point.printed),
      stateOf(point),
      point.revised === null ? '' : sign(point.revised),
    ]),
  };
  return (
    <TwinChart
      title={t('trend.title')}
      sentence={sentence}
      table={table}
      fileName={`ancrage-score-${data.quarter}.csv`}
    >
      <Suspense fallback={<div className="chart-wait" />}>
        <ScoreTrend rows={rows} sentence={sentence} language={language} />
      </Suspense>
    </TwinChart>
  );
}

function useTrendSentence(trend: readonly TrendPointDto[]): string {
  const { t, language } = useDashboardTexts();
  const scored = trend.filter((point) => point.printed !== null);
  const first = scored[0];
  const last = scored.at(-1);
  if (!first || !last) return t('trend.none');
  const end = {
    last: formatQuarter(last.quarter, language),
    to: formatSigned(last.printed ?? 0, language),
  };
  if (first === last) return t('trend.single', end);
  return t('trend.sentence', {
    ...end,
    first: formatQuarter(first.quarter, language),
    from: formatSigned(first.printed ?? 0, language),
  });
}
