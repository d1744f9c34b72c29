import type { Language } from '@ancrage/contract/commitment/kind';
import type { ReactNode } from 'react';
import { formatSigned } from '../shell/format/format-number';
import './waterfall.css';

/** One step of a waterfall. */
export interface WaterfallStep {
  readonly id: string;
  readonly label: string;
  readonly amount: number;
  readonly family: string | undefined;
  /** Says what opening the step shows. */
  readonly openLabel: string;
  /** What led to the step; null where there is nothing to open. */
  readonly details: ReactNode;
}

interface End {
  readonly label: string;
  readonly value: number;
}

/** From one score to another, step by step; each step opens on what led to it. */
export function Waterfall({
  start,
  end,
  steps,
  language,
}: {
  readonly start: End;
  readonly end: End;
  readonly steps: readonly WaterfallStep[];
  readonly language: Language;
}) {
  const levels = steps.reduce(
    (before, { amount }) => [...before, (before.at(-1) ?? 0) + amount],
    [start.value],
  );
  const low = Math.min(...levels, end.value);
  const high = Math.max(...levels, end.value);
  const margin = Math.max(2, (high - low) * 0.15);
  const place = (value: number) => ((value - low + margin) / (high - low + 2 * margin)) * 100;
  return (
    <ol role="list" className="waterfall">
      <EndRow end={start} language={language} at={place(start.value)} />
      {steps.map((step, index) => {
        const before = place(levels[index] ?? 0);
        const after = place(levels[index + 1] ?? 0);
        const bar = (
          <>
            <span className="waterfall-label">{step.label}</span>
            <span className="waterfall-track" aria-hidden="true">
              <i
                data-sign={Math.sign(step.amount)}
                style={{
                  left: `${Math.min(before, after)}%`,
                  width: `${Math.abs(after - before)}%`,
                }}
              />
            </span>
            <span className="waterfall-amount">{formatSigned(step.amount, language)}</span>
          </>
        );
        return (
          <li key={step.id} data-family={step.family}>
            {step.details === null ? (
              <div className="waterfall-row">{bar}</div>
            ) : (
              <details>
                <summary className="waterfall-row">
                  {bar}
                  <span className="seen-by-readers">{step.openLabel}</span>
                </summary>
                {step.details}
              </details>
            )}
          </li>
        );
      })}
      <EndRow end={end} language={language} at={place(end.value)} />
    </ol>
  );
}

function EndRow({
  end,
  language,
  at,
}: {
  readonly end: End;
  readonly language: Language;
  readonly at: number;
}) {
  return (
    <li className="waterfall-row waterfall-end">
      <span className="waterfall-label">{end.label}</span>
      <span className="waterfall-track" aria-hidden="true">
        <i data-end="" style={{ left: `${at}%` }} />
      </span>
      <span className="waterfall-amount">{formatSigned(end.value, language)}</span>
    </li>
  );
}
