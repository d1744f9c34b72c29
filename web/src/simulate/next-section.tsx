import type { ScoreDto } from '../contract/generated/types.gen';
import { NextSteps } from './next-steps';
import { Simulator } from './simulator';
import { useSimulateTexts } from './texts';
import { useEngine } from './use-engine';
import './simulate.css';

/** What would move the score next, and what else one may try: the engine in the browser. */
export default function NextSection({
  score,
  quarter,
}: {
  readonly score: ScoreDto;
  readonly quarter: string;
}) {
  const { t } = useSimulateTexts();
  const engine = useEngine({ quarter, series: score.series, version: score.version });
  return (
    <>
      <section className="chart" aria-labelledby="next-title">
        <h2 id="next-title">{t('title')}</h2>
        <p className="chart-sentence">{t('lead')}</p>
        {engine.state === 'ready' ? (
          <NextSteps steps={engine.opened.steps} score={score} />
        ) : engine.state === 'failed' ? (
          <p className="next-state" role="alert">
            {t('failed')}{' '}
            <button type="button" className="button button-small" onClick={engine.retry}>
              {t('retry')}
            </button>
          </p>
        ) : (
          <p className="next-state next-wait" role="status">
            {t(engine.state)}
          </p>
        )}
      </section>
      {engine.state === 'ready' && (
        <Simulator engine={engine.engine} rooms={engine.opened.rooms} score={score} />
      )}
    </>
  );
}
