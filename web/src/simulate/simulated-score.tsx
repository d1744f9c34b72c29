import type { ScoreDto } from '../contract/generated/types.gen';
import type { SaidSimulation } from '../engine/engine.worker';
import { formatSigned } from '../shell/format/format-number';
import { useSimulateTexts } from './texts';

/** The score of today beside the simulated one, its interval and the difference. */
export function SimulatedScore({
  score,
  simulated,
  moved,
  reset,
}: {
  readonly score: ScoreDto;
  readonly simulated: SaidSimulation | null;
  readonly moved: boolean;
  readonly reset: () => void;
}) {
  const { t, language } = useSimulateTexts();
  const whole = (value: number) => formatSigned(value, language);
  const tenths = (value: number) => formatSigned(value, language, 1);
  const then = moved ? simulated : null;
  return (
    <div className="simulated" role="status">
      <p>
        <span className="soft">{t('whatIf.now')}</span>
        <strong className="simulated-number">{whole(score.printed ?? 0)}</strong>
        {score.bands && (
          <span className="soft">
            {t('whatIf.interval', {
              low: whole(score.bands.total.printedLow),
              high: whole(score.bands.total.printedHigh),
            })}
          </span>
        )}
      </p>
      <p>
        <span className="soft">{t('whatIf.then')}</span>
        <strong className="simulated-number" data-sign={then ? Math.sign(then.score) : undefined}>
          {then ? whole(then.score) : '—'}
        </strong>
        {then && (
          <span className="soft">
            {t('whatIf.interval', { low: whole(then.low), high: whole(then.high) })}
          </span>
        )}
      </p>
      <p className="simulated-difference">
        {then &&
          t('whatIf.difference', {
            difference: tenths(then.difference),
            low: tenths(then.differenceLow),
            high: tenths(then.differenceHigh),
          })}
      </p>
      <button type="button" className="button button-small" onClick={reset} disabled={!moved}>
        {t('whatIf.reset')}
      </button>
    </div>
  );
}
