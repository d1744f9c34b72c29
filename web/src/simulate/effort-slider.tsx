import { useId } from 'react';
import type { IndicatorDto } from '../contract/generated/types.gen';
import { formatVolume } from '../shell/format/format-volume';
import { pillarFamily } from '../shell/theme/pillar-family';
import { roundQuantity } from './round-quantity';
import { useSimulateTexts } from './texts';

/** Places of a slider: each is a quantity that one would say. */
const PLACES = 40;

/** How much more of one indicator, from nothing to its target. */
export function EffortSlider({
  indicator,
  room,
  value,
  onChange,
}: {
  readonly indicator: IndicatorDto | undefined;
  readonly room: number;
  readonly value: number;
  readonly onChange: (quantity: number) => void;
}) {
  const { t, language } = useSimulateTexts();
  const id = useId();
  if (!indicator) return null;
  const said =
    value === 0
      ? t('whatIf.none')
      : t('whatIf.more', { quantity: formatVolume(indicator.id, value, language) });
  return (
    <div className="effort" data-family={pillarFamily(indicator.pillar)}>
      <label htmlFor={id}>{indicator.label[language]}</label>
      {/* Readers hear it as the slider's own value. */}
      <span className="effort-said" aria-hidden="true" data-moved={value > 0 ? '' : undefined}>
        {said}
      </span>
      <input
        id={id}
        type="range"
        min={0}
        max={PLACES}
        step={1}
        value={Math.round((value / room) * PLACES)}
        aria-valuetext={said}
        style={{ '--done': `${(value / room) * 100}%` } as React.CSSProperties}
        onChange={({ target }) => onChange(roundQuantity((room * target.valueAsNumber) / PLACES))}
      />
    </div>
  );
}
