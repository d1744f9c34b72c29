import {
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatSigned } from '../shell/format/format-number';
import type { Language } from '@ancrage/contract/commitment/kind';

/** One quarter of the line; null where there is no score. */
export interface TrendRow {
  readonly label: string;
  /** Drawn in full: official. */
  readonly official: number | null;
  /** Drawn dashed: provisional, from the last official on. */
  readonly provisional: number | null;
  readonly note: string;
}

const TICKS = [-100, -50, 0, 50, 100];

/** The score over the quarters; the axis is fixed, so that quarters compare honestly. */
export default function ScoreTrend({
  rows,
  sentence,
  language,
}: {
  readonly rows: readonly TrendRow[];
  readonly sentence: string;
  readonly language: Language;
}) {
  const sign = (value: unknown) => (typeof value === 'number' ? formatSigned(value, language) : '');
  const line = {
    stroke: 'var(--brand)',
    strokeWidth: 2.5,
    isAnimationActive: false,
    type: 'linear' as const,
  };
  const label = { content: <PointLabel sign={sign} /> };
  return (
    <div className="trend">
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          data={[...rows]}
          margin={{ top: 16, right: 28, bottom: 4, left: 0 }}
          accessibilityLayer
          title={sentence}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="label"
            tickLine={false}
            axisLine={false}
            interval="preserveStartEnd"
            tick={{ fill: 'var(--ink-soft)', fontSize: 13 }}
            padding={{ left: 20, right: 12 }}
          />
          <YAxis
            domain={[-100, 100]}
            ticks={TICKS}
            tickFormatter={sign}
            tickLine={false}
            axisLine={false}
            width={44}
            tick={{ fill: 'var(--ink-faint)', fontSize: 13 }}
          />
          <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1.5} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--line-strong)' }}
            content={({ active, payload }) => {
              const row = payload[0]?.payload as TrendRow | undefined;
              return active && row ? <PointNote row={row} sign={sign} /> : null;
            }}
          />
          <Line
            {...line}
            dataKey="official"
            dot={{ r: 4, fill: 'var(--brand)', strokeWidth: 0 }}
            activeDot={{ r: 6 }}
          >
            <LabelList {...label} dataKey="official" />
          </Line>
          <Line
            {...line}
            dataKey="provisional"
            strokeDasharray="5 5"
            dot={<ProvisionalDot rows={rows} />}
            activeDot={{ r: 6 }}
          >
            <LabelList {...label} dataKey={provisionalLabel} />
          </Line>
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The value beside its point, on the side away from the zero line. */
function PointLabel({
  x = 0,
  y = 0,
  value,
  sign,
}: {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly value?: unknown;
  readonly sign: (value: unknown) => string;
}) {
  if (typeof value !== 'number') return null;
  return (
    <text className="point-label" x={x} y={Number(y) + (value < 0 ? 24 : -12)} textAnchor="middle">
      {sign(value)}
    </text>
  );
}

/** The dashed line begins at the last official point, which has its own dot and label. */
function provisionalLabel(row: TrendRow): number | null {
  return row.official === null ? row.provisional : null;
}

function ProvisionalDot({
  rows,
  cx = 0,
  cy,
  index = 0,
}: {
  readonly rows: readonly TrendRow[];
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
}) {
  const row = rows[index];
  if (!row || row.official !== null || row.provisional === null || cy === undefined) return <g />;
  return (
    <circle cx={cx} cy={cy} r={4.5} fill="var(--sheet)" stroke="var(--brand)" strokeWidth={2.5} />
  );
}

function PointNote({
  row,
  sign,
}: {
  readonly row: TrendRow;
  readonly sign: (value: unknown) => string;
}) {
  return (
    <div className="point-note">
      <strong>{row.label}</strong> {sign(row.official ?? row.provisional)}
      <br />
      {row.note}
    </div>
  );
}
