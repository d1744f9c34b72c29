import type { IntervalDto, ScoreDto } from '../contract/generated/types.gen';
import { formatSigned } from '../shell/format/format-number';
import { useDashboardTexts } from './texts';

const [LOWEST, HIGHEST] = [-100, 100];

/** The score's interval in words, and drawn on the whole scale. */
export function ScoreInterval({ score: { bands, printed } }: { readonly score: ScoreDto }) {
  const { t } = useDashboardTexts();
  const say = useIntervalWords();
  if (!bands || printed === null) return null;
  const { printedLow, printedHigh } = bands.total;
  return (
    <div className="score-interval">
      <p>
        {say(bands.total)} <span className="soft">({t('interval.hint')})</span>
      </p>
      <div
        className="interval-scale"
        role="img"
        aria-label={t('interval.drawing', { interval: say(bands.total) })}
      >
        <i
          className="interval-band"
          style={{ left: `${place(printedLow)}%`, right: `${100 - place(printedHigh)}%` }}
        />
        <i className="interval-zero" />
        <i className="interval-point" style={{ left: `${place(printed)}%` }} />
      </div>
    </div>
  );
}

/** On demand: what the data and what the method add to the interval. */
export function IntervalOrigin({ score: { bands } }: { readonly score: ScoreDto }) {
  const { t } = useDashboardTexts();
  const say = useIntervalWords();
  if (!bands) return null;
  return (
    <details className="interval-origin">
      <summary>{t('interval.title')}</summary>
      <ul role="list">
        <li>{t('interval.data', { interval: say(bands.data) })}</li>
        <li>{t('interval.method', { interval: say(bands.method) })}</li>
        <li>{t('interval.total', { interval: say(bands.total) })}</li>
      </ul>
    </details>
  );
}

/** An interval in words: at a bound of the scale only its other end is said. */
function useIntervalWords() {
  const { t, language } = useDashboardTexts();
  return ({ printedLow, printedHigh }: IntervalDto): string => {
    const ends = {
      low: formatSigned(printedLow, language),
      high: formatSigned(printedHigh, language),
    };
    if (printedLow <= LOWEST && printedHigh < HIGHEST) return t('interval.atMost', ends);
    if (printedHigh >= HIGHEST && printedLow > LOWEST) return t('interval.atLeast', ends);
    return t('interval.between', ends);
  };
}

function place(score: number): number {
  return ((score - LOWEST) / (HIGHEST - LOWEST)) * 100;
}
