import { Link } from 'react-router';
import type { DashboardDto, ScoreDto } from '../contract/generated/types.gen';
import { formatDate, formatInstant, formatQuarter } from '../shell/format/format-date';
import { formatShare, formatSigned } from '../shell/format/format-number';
import '../shell/theme/score.css';
import { IntervalOrigin, ScoreInterval } from './score-interval';
import { SignMark } from './sign-mark';
import { useDashboardTexts } from './texts';

/** The score in large, its state, what it says in one sentence, and how complete it is. */
export function ScoreHead({
  data,
  score,
}: {
  readonly data: DashboardDto;
  readonly score: ScoreDto;
}) {
  const { t, language } = useDashboardTexts();
  const printed = score.printed ?? 0;
  const sign = (value: number) => formatSigned(value, language);
  const { change } = data;
  const moved = change ? change.printedAfter - change.printedBefore : 0;
  return (
    <section className="score-head" aria-label={t('score')}>
      <div className="score-figure">
        <p className="score-name">
          {t('score')} · {formatQuarter(data.quarter, language)}
        </p>
        <p className="score-number" data-sign={Math.sign(printed)}>
          {sign(printed)}
        </p>
        <ScoreInterval score={score} />
        <p className="score-state">
          {score.state === 'underConstruction'
            ? t('underConstruction', { observed: score.observedQuarters })
            : t(`status.${data.status}`, { date: formatDate(data.closesOn, language) })}
        </p>
      </div>
      <div className="score-words">
        <p className="score-sentence">{useReading(score)}</p>
        <ul role="list" className="score-marks">
          {change && (
            <li>
              {moved === 0
                ? t('unchanged', { quarter: formatQuarter(change.from, language) })
                : t('since', {
                    change: sign(moved),
                    quarter: formatQuarter(change.from, language),
                  })}
            </li>
          )}
          <SignMark score={score} />
          <li>{t('complete', { share: formatShare(score.reportedShare, language) })}</li>
          {score.revised !== null && <li>{t('revised', { score: sign(score.revised) })}</li>}
          {score.awaitingEvidence !== null && score.awaitingEvidence > 0 && (
            <li>
              <Link to="/engagements?preuve=declared">
                {t('awaiting', {
                  points: score.awaitingEvidence,
                  count: score.awaitingEvidence,
                })}
              </Link>
            </li>
          )}
        </ul>
        {score.upTo !== null && <p>{t('upTo', { score: sign(score.upTo) })}</p>}
        <IntervalOrigin score={score} />
        <p className="field-hint">
          {t('asOf', {
            date: formatInstant(score.computedAt, language),
            version: score.methodVersion,
          })}{' '}
          {t('scale')}
        </p>
      </div>
    </section>
  );
}

function useReading(score: ScoreDto): string {
  const { t, language } = useDashboardTexts();
  const printed = score.printed ?? -100;
  const best = [...score.pillars].sort((a, b) => b.contribution - a.contribution)[0];
  if (!best || best.contribution <= 0) return t('reading.nothing');
  const where = printed > 1 ? 'above' : printed < -1 ? 'below' : 'balanced';
  return t(`reading.${where}`, { best: best.label[language] });
}
