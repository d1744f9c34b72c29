import '../controls/button.css';
import type { StandingDto } from '../contract/generated/types.gen';
import { formatQuarter } from '../shell/format/format-date';
import { problemText } from '../shell/problem/problem-text';
import { PeersPlace } from './peers-place';
import { useComparisonTexts } from './texts';
import { useStanding } from './use-comparison';
import './comparison.css';

/** The company among its peers at the last close; or, in plain words, why it has no place. */
export default function PeersSection({ quarter }: { readonly quarter: string }) {
  const { t, language } = useComparisonTexts();
  const standing = useStanding(quarter);
  if (standing.isPending) return <div className="peers chart-wait" />;
  if (standing.isError) {
    const reason = problemText(standing.error, language);
    return (
      <section className="peers">
        <h2>{t('peers.title')}</h2>
        <p className="soft">{t('peers.failed', { reason })}</p>
        <p>
          <button
            type="button"
            className="button button-small"
            onClick={() => void standing.refetch()}
          >
            {t('peers.retry')}
          </button>
        </p>
      </section>
    );
  }
  const { data } = standing;
  const { group, place, score } = data;
  if (group?.quartiles && place && score !== null && group.members !== null) {
    return (
      <PeersPlace
        standing={data}
        group={{ ...group, members: group.members }}
        quartiles={group.quartiles}
        place={place}
        score={score}
      />
    );
  }
  return (
    <section className="peers">
      <h2>{t('peers.title')}</h2>
      <p className="soft">
        {t(`peers.reference.${data.reference}`, {
          quarter: formatQuarter(data.quarter, language),
        })}
      </p>
      <p>{t(`peers.none.${reasonOf(data)}`)}</p>
    </section>
  );
}

function reasonOf({ state }: StandingDto) {
  return state === 'placed' ? 'beingPrepared' : state;
}
