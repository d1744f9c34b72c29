import { isQuarter } from '@ancrage/contract/period/quarter';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { DashboardDto } from '../contract/generated/types.gen';
import { AsKnownField, AsKnownNotice, useAsKnown } from '../controls/as-known';
import '../controls/button.css';
import { Notice } from '../controls/notice';
import { SelectField } from '../controls/select-field';
import { formatQuarter } from '../shell/format/format-date';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { ChangeChart } from './change-chart';
import { FirstDay } from './first-day';
import { InsufficientData } from './insufficient-data';
import { PartsChart } from './parts-chart';
import { ProofSection } from './proof-section';
import { ScoreHead } from './score-head';
import { useDashboardTexts } from './texts';
import { TrendChart } from './trend-chart';
import { useDashboard } from './use-dashboard';
import { VolumesSection } from './volumes-section';
import './dashboard.css';

const PeersSection = lazy(() => import('../comparison/peers-section'));
const NextSection = lazy(() => import('../simulate/next-section'));

/** The executive's dashboard: the score, its path, what moved it, what it is made of. */
export default function DashboardPage() {
  const { t, language } = useDashboardTexts();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('trimestre') ?? '';
  const method = search.get('methode');
  const { day } = useAsKnown();
  const dashboard = useDashboard({
    ...(isQuarter(asked) ? { quarter: asked } : {}),
    ...(day ? { asKnownOn: day } : {}),
    ...(method && !day ? { method } : {}),
  });
  if (dashboard.isPending) return <PageSkeleton />;
  if (dashboard.isError) {
    return <ReadFailure error={dashboard.error} retry={() => void dashboard.refetch()} />;
  }
  const { data } = dashboard;
  const change = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  if (data.firstDay && !day) return <FirstDay organisationName={data.companyName} />;
  return (
    <Page
      title={data.companyName}
      tabTitle={t('title')}
      actions={
        <SelectField
          label={t('quarter')}
          value={data.quarter}
          onChange={(quarter) => change('trimestre', quarter)}
          options={[...data.quarters]
            .reverse()
            .map((quarter) => ({ value: quarter, label: formatQuarter(quarter, language) }))}
        />
      }
    >
      <AsKnownNotice />
      {data.method !== null && (
        <Notice tone="know">
          <p>
            {t('otherMethod', { version: data.method })}{' '}
            <button
              type="button"
              className="button button-plain"
              onClick={() => change('methode', '')}
            >
              {t('methodInForce')}
            </button>
          </p>
        </Notice>
      )}
      <Body data={data} onMethod={(version) => change('methode', version)} />
    </Page>
  );
}

function Body({
  data,
  onMethod,
}: {
  readonly data: DashboardDto;
  readonly onMethod: (version: string) => void;
}) {
  const { t } = useDashboardTexts();
  const { score } = data;
  return (
    <>
      {data.pending && (
        <p className="pending" role="status">
          {t('pending')}
        </p>
      )}
      {score === null ? (
        <Notice tone="know" title={t('none.title')}>
          <p>{t(data.pending ? 'none.waiting' : 'none.text')}</p>
        </Notice>
      ) : score.printed === null ? (
        <InsufficientData score={score} />
      ) : (
        <ScoreHead data={data} score={score} />
      )}
      {data.trend.some(({ printed }) => printed !== null) && <TrendChart data={data} />}
      {score && score.printed !== null && (
        <div className="dashboard-pair">
          <ChangeChart data={data} />
          {data.status === 'open' && data.asKnownOn === null && data.method === null && (
            <Suspense fallback={<div className="chart-wait" />}>
              <NextSection score={score} quarter={data.quarter} />
            </Suspense>
          )}
        </div>
      )}
      <Suspense fallback={<div className="chart-wait" />}>
        <PeersSection quarter={data.quarter} />
      </Suspense>
      {score && (
        <div className="dashboard-pair">
          {score.printed !== null && <PartsChart score={score} quarter={data.quarter} />}
          <VolumesSection indicators={score.indicators} />
        </div>
      )}
      {score ? (
        <ProofSection data={data} score={score} onMethod={onMethod} />
      ) : (
        <div className="dashboard-as-known">
          <AsKnownField />
        </div>
      )}
    </>
  );
}
