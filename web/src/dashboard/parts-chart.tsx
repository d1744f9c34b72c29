import { Link } from 'react-router';
import { TwinChart } from '../charts/twin-chart';
import type { IndicatorDto, PillarDto, ScoreDto } from '../contract/generated/types.gen';
import { formatNumber, formatSigned } from '../shell/format/format-number';
import { formatVolume } from '../shell/format/format-volume';
import { pillarFamily } from '../shell/theme/pillar-family';
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
          ...score.pillars.map((pillar) => [
            pillar.label[language],
            pillar.points === null
              ? t('parts.notApplicable')
              : formatNumber(pillar.points, language, 0),
            sign(pillar.printed),
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
  return (
    <div className="part-details">
      {indicators
        .filter((indicator) => indicator.pillar === pillar.id)
        .map((indicator) => (
          <div key={indicator.id}>
            <p className="part-indicator">
              <strong>{indicator.label[language]}</strong>{' '}
              <span className="soft">
                {indicator.answer === 'reported' && indicator.volume !== null
                  ? t('parts.volume', {
                      volume: formatVolume(indicator.id, indicator.volume, language),
                    })
                  : t(
                      indicator.answer === 'notApplicable'
                        ? 'parts.notApplicable'
                        : 'parts.notReported',
                    )}
              </span>
            </p>
            <ul role="list" className="part-lines">
              {[...indicator.commitments]
                .sort((a, b) => b.contribution - a.contribution)
                .map((part) => (
                  <li key={part.commitmentId}>
                    <Link to={`/engagements/${part.commitmentId}`}>{part.title ?? part.kind}</Link>
                    <span className="figures">
                      {formatSigned(Math.round(part.contribution * 10) / 10, language, 1)}
                    </span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
