import { TwinChart } from '../charts/twin-chart';
import { Waterfall, type WaterfallStep } from '../charts/waterfall';
import type { CauseDto, DashboardDto, IndicatorDto } from '../contract/generated/types.gen';
import { formatQuarter } from '../shell/format/format-date';
import { formatSigned } from '../shell/format/format-number';
import { CauseEntries, useEntryName } from './cause-entries';
import { useDashboardTexts } from './texts';

/** What moved the score since the quarter before: each cause opens on its entries. */
export function ChangeChart({ data }: { readonly data: DashboardDto }) {
  const { t, language } = useDashboardTexts();
  const { change, score } = data;
  const nameOf = useEntryName(score?.indicators ?? []);
  if (!change || !score) {
    return (
      <section className="chart">
        <h2>{t('change.title')}</h2>
        <p className="soft">{t('change.none')}</p>
      </section>
    );
  }
  const sign = (value: number, decimals = 0) => formatSigned(value, language, decimals);
  const from = formatQuarter(change.from, language);
  const to = formatQuarter(data.quarter, language);
  const moving = change.causes.filter(
    ({ printed, entries }) => printed !== 0 || entries.length > 0,
  );
  const still = change.causes.filter((cause) => !moving.includes(cause));
  return (
    <TwinChart
      title={t('change.title')}
      sentence={t('change.sentence', {
        before: sign(change.printedBefore),
        from,
        after: sign(change.printedAfter),
        to,
        series: t(`change.series.${change.series}`),
      })}
      fileName={`ancrage-variation-${data.quarter}.csv`}
      table={{
        columns: [t('change.column.cause'), t('change.column.amount')],
        rows: [
          [t('change.start', { quarter: from }), sign(change.printedBefore)],
          ...change.causes.flatMap(({ cause, printed, entries }) => [
            [t(`change.cause.${cause}`), sign(printed)],
            ...entries.map((entry) => [`— ${nameOf(entry)}`, sign(entry.printed, 1)]),
          ]),
          [t('change.end', { quarter: to }), sign(change.printedAfter)],
        ],
      }}
    >
      <Waterfall
        start={{ label: t('change.start', { quarter: from }), value: change.printedBefore }}
        end={{ label: t('change.end', { quarter: to }), value: change.printedAfter }}
        steps={moving.map((cause) => stepOf(cause, score.indicators))}
        language={language}
      />
      {still.length > 0 && (
        <p className="field-hint">
          {t('change.still', {
            causes: still.map(({ cause }) => t(`change.cause.${cause}`).toLowerCase()).join(', '),
          })}
        </p>
      )}
    </TwinChart>
  );

  function stepOf(cause: CauseDto, indicators: readonly IndicatorDto[]): WaterfallStep {
    const name = t(`change.cause.${cause.cause}`);
    return {
      id: cause.cause,
      label: name,
      amount: cause.printed,
      family: undefined,
      openLabel: t('change.open', { cause: name }),
      details: <CauseEntries cause={cause} indicators={indicators} />,
    };
  }
}
