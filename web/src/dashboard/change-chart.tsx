import { Link } from 'react-router';
import { TwinChart } from '../charts/twin-chart';
import { Waterfall, type WaterfallStep } from '../charts/waterfall';
import type { DashboardDto, IndicatorDto, PillarChangeDto } from '../contract/generated/types.gen';
import { formatQuarter } from '../shell/format/format-date';
import { formatSigned } from '../shell/format/format-number';
import { pillarFamily } from '../shell/theme/pillar-family';
import { useDashboardTexts } from './texts';

/** What moved the score since the quarter before: each pillar opens on its commitments. */
export function ChangeChart({ data }: { readonly data: DashboardDto }) {
  const { t, language } = useDashboardTexts();
  const { change, score } = data;
  if (!change || !score) {
    return (
      <section className="chart">
        <h2>{t('change.title')}</h2>
        <p className="soft">{t('change.none')}</p>
      </section>
    );
  }
  const sign = (value: number, decimals = 0) => formatSigned(value, language, decimals);
  const nameOf = (pillar: string) =>
    score.pillars.find(({ id }) => id === pillar)?.label[language] ?? pillar;
  const from = formatQuarter(change.from, language);
  const to = formatQuarter(data.quarter, language);
  const steps = change.pillars.map((pillar): WaterfallStep => ({
    id: pillar.pillar,
    label: nameOf(pillar.pillar),
    amount: pillar.printed,
    family: pillarFamily(pillar.pillar),
    openLabel: t('change.open', { pillar: nameOf(pillar.pillar) }),
    details:
      pillar.bars.length > 0 ? <ChangeBars pillar={pillar} indicators={score.indicators} /> : null,
  }));
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
          ...change.pillars.flatMap((pillar) => [
            [nameOf(pillar.pillar), sign(pillar.printed)],
            ...pillar.bars.map((bar) => [`— ${bar.title ?? bar.kind}`, sign(bar.printed, 1)]),
          ]),
          [t('change.end', { quarter: to }), sign(change.printedAfter)],
        ],
      }}
    >
      <Waterfall
        start={{ label: t('change.start', { quarter: from }), value: change.printedBefore }}
        end={{ label: t('change.end', { quarter: to }), value: change.printedAfter }}
        steps={steps}
        language={language}
      />
    </TwinChart>
  );
}

function ChangeBars({
  pillar,
  indicators,
}: {
  readonly pillar: PillarChangeDto;
  readonly indicators: readonly IndicatorDto[];
}) {
  const { language } = useDashboardTexts();
  return (
    <ul role="list" className="part-lines">
      {pillar.bars.map((bar) => (
        <li key={`${bar.indicator} ${bar.commitmentId}`}>
          <span>
            <Link to={`/engagements/${bar.commitmentId}`}>{bar.title ?? bar.kind}</Link>{' '}
            <span className="part-of">
              {indicators.find(({ id }) => id === bar.indicator)?.label[language]}
            </span>
          </span>
          <span className="figures">{formatSigned(bar.printed, language, 1)}</span>
        </li>
      ))}
    </ul>
  );
}
