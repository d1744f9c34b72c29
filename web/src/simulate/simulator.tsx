import { useMemo, useState } from 'react';
import type { ScoreDto } from '../contract/generated/types.gen';
import type { Engine } from '../engine/engine';
import type { Opened } from '../engine/engine.worker';
import { EffortSlider } from './effort-slider';
import { roundQuantity } from './round-quantity';
import { SimulatedScore } from './simulated-score';
import { useSimulateTexts } from './texts';
import { useSimulation } from './use-simulation';

const NO_EFFORT: Readonly<Record<string, number>> = {};

/** A slider per indicator; the score, its interval and the difference follow at once. */
export function Simulator({
  engine,
  rooms,
  score,
}: {
  readonly engine: Engine;
  readonly rooms: Opened['rooms'];
  readonly score: ScoreDto;
}) {
  const { t } = useSimulateTexts();
  const [efforts, setEfforts] = useState(NO_EFFORT);
  const changes = useMemo(
    () =>
      Object.entries(efforts)
        .filter(([, quantity]) => quantity > 0)
        .map(([indicator, quantity]) => ({ kind: 'open' as const, indicator, quantity })),
    [efforts],
  );
  const simulated = useSimulation(engine, changes);
  return (
    <section className="what-if" aria-labelledby="what-if-title">
      <details>
        <summary>
          <h2 id="what-if-title">{t('whatIf.title')}</h2>
          <span className="soft">{t('whatIf.unmoved')}</span>
        </summary>
        {rooms.length === 0 ? (
          <p className="next-state">{t('whatIf.noRoom')}</p>
        ) : (
          <>
            <SimulatedScore
              score={score}
              simulated={simulated}
              moved={changes.length > 0}
              reset={() => setEfforts(NO_EFFORT)}
            />
            <div className="efforts">
              {rooms.map(({ indicator, quantity }) => (
                <EffortSlider
                  key={indicator}
                  indicator={score.indicators.find(({ id }) => id === indicator)}
                  room={roundQuantity(quantity)}
                  value={efforts[indicator] ?? 0}
                  onChange={(value) => setEfforts({ ...efforts, [indicator]: value })}
                />
              ))}
            </div>
            <p className="field-hint">
              {t('whatIf.lead')} {t('whatIf.note')}
            </p>
          </>
        )}
      </details>
    </section>
  );
}
