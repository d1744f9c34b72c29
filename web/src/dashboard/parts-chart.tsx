import { Link } from 'react-router';
import { TwinChart } from '../charts/twin-chart';
import type { IndicatorDto, PillarDto, ScoreDto } from '../contract/generated/types.gen';
import { formatNumber, formatSigned } from '../shell/format/format-number';
import { formatVolume } from '../shell/format/format-volume';
import { pillarFamily } from '../shell/theme/pillar-family';
import { kindName } from './kind-name';
import { useDashboardTexts } from './texts';

/** What the score is made of: each pillar's part over the base, opened down to the commitments. */
export function PartsChart({
  score,
  quarter,
}: {
  readonly score: ScoreDto;
  readonly quarter: string;
}) {
  const { t, language } = useDashboardTexts();
  const sign = (value: number) => formatSigned(value, language);
  const pointsOf = (points: number | null) =>
    points === null ? t('parts.notApplicable') : formatNumber(points, language, 0);
  const most = Math.max(1, ...score.pillars.map(({ printed }) => printed));
  return (
    <TwinChart
      title={t('parts.title')}
      sentence={t('parts.sentence', { score: sign(score.printed ?? -100) })}
      fileName={`ancrage-familles-${quarter}.csv`}
      table={{
        columns: [t('parts.column.pillar'), t('parts.column.points'), t('parts.column.part')],
        rows: [
          [t('parts.base'), '', sign(-100)],
          ...score.pillars.flatMap((pillar) => [
            [pillar.label[language], pointsOf(pillar.points), sign(pillar.printed)],
            ...score.indicators
              .filter((indicator) => indicator.pillar === pillar.id)
              .map((indicator) => [
                `— ${indicator.label[language]}`,
                pointsOf(indicator.points),
                formatSigned(indicator.printed, language, 1),
              ]),
          ]),
        ],
      }}
    >
      <ul role="list" className="parts">
        {score.pillars.map((pillar) => (
          <li key={pillar.id} data-family={pillarFamily(pillar.id)}>
            <details>
              <summary>
                <span className="part-name">{pillar.label[language]}</span>
                <span className="part-points soft">
                  {pillar.points === null
                    ? t('parts.notApplicable')
                    : t('parts.points', { points: formatNumber(pillar.points, language, 0) })}
                </span>
                <span className="part-sum">{sign(pillar.printed)}</span>
                <span className="part-track" aria-hidden="true">
                  <i style={{ width: `${(pillar.printed / most) * 100}%` }} />
                </span>
              </summary>
              <PillarDetails pillar={pillar} indicators={score.indicators} />
            </details>
          </li>
        ))}
      </ul>
    </TwinChart>
  );
}

function PillarDetails({
  pillar,
  indicators,
}: {
  readonly pillar: PillarDto;
  readonly indicators: readonly IndicatorDto[];
}) {
  const { t, language } = useDashboardTexts();
  const stateOf = ({ id, answer, volume }: IndicatorDto) => {
    if (answer === 'notApplicable') return t('parts.notApplicable');
    return answer === 'reported' && volume !== null
      ? t('parts.volume', { volume: formatVolume(id, volume, language) })
      : t('parts.notReported');
  };
  return (
    <div className="part-details">
      {indicators
        .filter((indicator) => indicator.pillar === pillar.id)
        .map((indicator) => (
          <div key={indicator.id}>
            <p className="part-indicator" data-answer={indicator.answer}>
              <span>
                <strong>{indicator.label[language]}</strong>{' '}
                <span className="soft">{stateOf(indicator)}</span>
              </span>
              {indicator.answer !== 'notApplicable' && (
                <span className="figures">{formatSigned(indicator.printed, language, 1)}</span>
              )}
            </p>
            <ul role="list" className="part-lines">
              {indicator.beyondTarget > 0 && <li className="soft">{t('parts.beyond')}</li>}
              {[...indicator.commitments]
                .sort((a, b) => b.contribution - a.contribution)
                .map((part) => (
                  <li key={part.commitmentId}>
                    <Link to={`/engagements/${part.commitmentId}`}>
                      {part.title ?? kindName(part.kind, language)}
                    </Link>
                    <span className="figures">{formatSigned(part.printed, language, 1)}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
