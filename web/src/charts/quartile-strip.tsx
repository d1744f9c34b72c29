import type { QuartilesDto } from '../contract/generated/types.gen';
import './quartile-strip.css';

const [LOWEST, HIGHEST] = [-100, 100];

/**
 * Where the middle half of a group lies on the whole scale, and a score of one's own beside it. Its
 * figures are said by the sentence and the table around it.
 */
export function QuartileStrip({
  quartiles: { firstQuartile, median, thirdQuartile },
  own = null,
  write,
}: {
  readonly quartiles: QuartilesDto;
  readonly own?: { readonly score: number; readonly label: string } | null;
  /** Writes a score in the reader's language. */
  readonly write: (score: number) => string;
}) {
  return (
    <div className="strip" aria-hidden="true" data-own={own === null ? undefined : ''}>
      <span className="strip-zero" />
      <span
        className="strip-box"
        style={{ left: place(firstQuartile), right: place(-thirdQuartile) }}
      />
      <span className="strip-median" style={{ left: place(median) }} />
      <span className="strip-label strip-label-low" style={{ right: place(-firstQuartile) }}>
        {write(firstQuartile)}
      </span>
      <span className="strip-label strip-label-high" style={{ left: place(thirdQuartile) }}>
        {write(thirdQuartile)}
      </span>
      <span className="strip-label strip-label-median" style={{ left: place(median) }}>
        {write(median)}
      </span>
      {own && (
        <>
          <span className="strip-own" style={{ left: place(own.score) }} />
          <span
            className="strip-label strip-label-own"
            data-side={own.score > 50 ? 'high' : own.score < -50 ? 'low' : undefined}
            style={{ left: place(own.score) }}
          >
            {own.label}
          </span>
        </>
      )}
      <span className="strip-end">{write(LOWEST)}</span>
      <span className="strip-end strip-end-high">{write(HIGHEST)}</span>
    </div>
  );
}

/** The same in the height of a row of a table, without figures. */
export function QuartileRow({ quartiles }: { readonly quartiles: QuartilesDto }) {
  const { firstQuartile, median, thirdQuartile } = quartiles;
  return (
    <span className="strip-row" aria-hidden="true">
      <i className="strip-zero" />
      <i
        className="strip-box"
        style={{ left: place(firstQuartile), right: place(-thirdQuartile) }}
      />
      <i className="strip-median" style={{ left: place(median) }} />
    </span>
  );
}

function place(score: number): string {
  return `${((score - LOWEST) / (HIGHEST - LOWEST)) * 100}%`;
}
