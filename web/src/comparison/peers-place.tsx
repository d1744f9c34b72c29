import { QuartileStrip } from '../charts/quartile-strip';
import { TwinChart } from '../charts/twin-chart';
import type {
  PeerGroupDto,
  PeerPlaceDto,
  QuartilesDto,
  StandingDto,
} from '../contract/generated/types.gen';
import { formatQuarter } from '../shell/format/format-date';
import { formatNumber, formatShare, formatSigned } from '../shell/format/format-number';
import { useComparisonTexts } from './texts';
import { useGroupName } from './use-group-name';

/** A company's place in its group: what part scores lower, its rank, and where the group lies. */
export function PeersPlace({
  standing,
  group,
  quartiles,
  place,
  score,
}: {
  readonly standing: StandingDto;
  readonly group: PeerGroupDto & { readonly members: number };
  readonly quartiles: QuartilesDto;
  readonly place: PeerPlaceDto;
  readonly score: number;
}) {
  const { t, language } = useComparisonTexts();
  const nameOf = useGroupName();
  const sign = (value: number) => formatSigned(value, language);
  const count = formatNumber(group.members, language);
  const bound = place.bound ?? 'between';
  const sentence = t(`peers.sentence.${bound}`, {
    part: formatShare(place.percentile / 100, language),
  });
  const ends = {
    from: formatNumber(place.rankFrom, language),
    to: formatNumber(place.rankTo, language),
    count,
  };
  const rank = t(place.rankFrom === place.rankTo ? 'peers.rankOne' : 'peers.rank', ends);
  const value = formatNumber(place.percentile, language);
  return (
    <div className="peers">
      <TwinChart
        title={t('peers.title')}
        sentence={t(`peers.reference.${standing.reference}`, {
          quarter: formatQuarter(standing.quarter, language),
        })}
        fileName={`ancrage-pairs-${standing.quarter}.csv`}
        table={{
          columns: [t('peers.column.what'), t('peers.column.value')],
          rows: [
            [t('peers.row.own'), sign(score)],
            [t('peers.row.first'), sign(quartiles.firstQuartile)],
            [t('peers.row.median'), sign(quartiles.median)],
            [t('peers.row.third'), sign(quartiles.thirdQuartile)],
            [t('peers.row.percentile'), t(`peers.percentile.${bound}`, { value })],
            [t('peers.row.rank'), rank],
          ],
        }}
      >
        <div className="peers-faces">
          <div className="peers-words">
            <p className="peers-sentence">{sentence}</p>
            <p className="peers-rank">
              {rank} <span className="soft">({t('peers.rankHint')})</span>
            </p>
          </div>
          <div className="peers-group">
            <p className="peers-name">{nameOf(group)}</p>
            <p className="soft">
              {t('peers.members', { count })}
              {'. '}
              {t(`peers.meaning.${rungOf(group)}`)}
            </p>
            <QuartileStrip
              quartiles={quartiles}
              own={{ score, label: t('peers.own', { score: sign(score) }) }}
              write={sign}
            />
          </div>
        </div>
      </TwinChart>
      <details className="peers-limits">
        <summary>{t('peers.limits.title')}</summary>
        <ul>
          <li>{t('peers.limits.what')}</li>
          <li>{t('peers.limits.rank')}</li>
          <li>{t('peers.limits.fixed')}</li>
        </ul>
      </details>
    </div>
  );
}

/** What each rung of the ladder means, the nearest first. */
const RUNGS = ['nearest', 'size', 'sector', 'region', 'all'] as const;

function rungOf({ rung }: PeerGroupDto) {
  return RUNGS[rung] ?? 'all';
}
