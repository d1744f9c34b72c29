import { Link } from 'react-router';
import type { ScoreDto } from '../contract/generated/types.gen';
import type { SaidStep } from '../engine/engine.worker';
import { formatSigned } from '../shell/format/format-number';
import { formatVolume, volumeUnit } from '../shell/format/format-volume';
import { pillarFamily } from '../shell/theme/pillar-family';
import { useSimulateTexts } from './texts';

/** The single steps that would lift the score most, the best first. */
export function NextSteps({
  steps,
  score,
}: {
  readonly steps: readonly SaidStep[];
  readonly score: ScoreDto;
}) {
  const { t, language } = useSimulateTexts();
  if (steps.length === 0) return <p className="next-state">{t('nothing')}</p>;
  const tenths = (value: number) => formatSigned(value, language, 1);
  return (
    <ol role="list" className="next-steps">
      {steps.map((step) => (
        <NextStep key={JSON.stringify(step.change)} step={step} score={score}>
          <strong className="next-gain">{tenths(step.gain)}</strong>
          <span className="next-between">
            {t('between', { low: tenths(step.low), high: tenths(step.high) })}
          </span>
        </NextStep>
      ))}
    </ol>
  );
}

function NextStep({
  step: { change, kind },
  score,
  children,
}: {
  readonly step: SaidStep;
  readonly score: ScoreDto;
  readonly children: React.ReactNode;
}) {
  const { t, language } = useSimulateTexts();
  if (change.kind === 'prove') {
    const owner = score.indicators.find(({ commitments }) =>
      commitments.some(({ commitmentId }) => commitmentId === change.commitment),
    );
    const part = owner?.commitments.find(({ commitmentId }) => commitmentId === change.commitment);
    return (
      <li data-family={pillarFamily(owner?.pillar ?? '')}>
        <span className="next-words">
          <Link to={`/engagements/${change.commitment}`}>
            {t('prove', { title: part?.title ?? t('unnamed') })}
          </Link>
          <span className="part-of">{t('proveWhy')}</span>
        </span>
        {children}
      </li>
    );
  }
  const indicator = score.indicators.find(({ id }) => id === change.indicator);
  const quantity = formatVolume(change.indicator, change.quantity, language);
  return (
    <li data-family={pillarFamily(indicator?.pillar ?? '')}>
      <span className="next-words">
        <span>
          {kind === 'answer'
            ? t('answer', { quantity })
            : t(`open.${wordOf(change.indicator)}`, { quantity })}
        </span>
        <span className="part-of">{indicator?.label[language]}</span>
      </span>
      {children}
    </li>
  );
}

/** One opens hours and places, puts in money, involves people. */
function wordOf(indicator: string): 'time' | 'money' | 'people' {
  const unit = volumeUnit(indicator);
  return unit === '€' ? 'money' : unit === 'people' ? 'people' : 'time';
}
