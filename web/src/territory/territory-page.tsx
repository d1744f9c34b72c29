import { isQuarter } from '@ancrage/contract/period/quarter';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { ApiProblem } from '../contract/api-problem';
import { SelectField } from '../controls/select-field';
import { formatQuarter } from '../shell/format/format-date';
import { formatNumber } from '../shell/format/format-number';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { OwnScore } from './own-score';
import { PillarPoints } from './pillar-points';
import { SpreadChart } from './spread-chart';
import { TerritoryTrend } from './territory-trend';
import { TerritoryVolumes } from './territory-volumes';
import { useTerritoryTexts } from './texts';
import { WiderTerritory } from './wider-territory';
import { useMethod, useTerritory } from './use-territory';
import './territory.css';

const TerritoryComparison = lazy(() => import('../comparison/territory-comparison'));

/** What the territory publishes of a quarter: its own score, the spread, what is open. */
export default function TerritoryPage() {
  const { t, language } = useTerritoryTexts();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('trimestre') ?? '';
  const territory = useTerritory(isQuarter(asked) ? asked : null);
  const method = useMethod();
  const failed = territory.error ?? method.error;
  if (failed instanceof ApiProblem && failed.code === 'territory.totals_only' && method.data) {
    return <WiderTerritory method={method.data} />;
  }
  if (failed) {
    return (
      <ReadFailure
        error={failed}
        retry={() => {
          void territory.refetch();
          void method.refetch();
        }}
      />
    );
  }
  if (!territory.data || !method.data) return <PageSkeleton />;
  const { data } = territory;
  return (
    <Page
      title={data.name}
      tabTitle={t('title')}
      lead={[
        t('volumes.population', { count: formatNumber(data.population, language) }),
        data.readFor === null ? '' : t('readFor', { name: data.readFor }),
      ]
        .filter(Boolean)
        .join(' ')}
      actions={
        <SelectField
          label={t('quarter')}
          value={data.quarter}
          onChange={(quarter) => setSearch({ trimestre: quarter })}
          options={data.quarters.map((value) => ({
            value,
            label: formatQuarter(value, language),
          }))}
        />
      }
    >
      <OwnScore territory={data} />
      <TerritoryTrend territory={data} />
      <div className="territory-pair">
        <SpreadChart territory={data} />
        <PillarPoints territory={data} method={method.data} />
      </div>
      <TerritoryVolumes territory={data} method={method.data} />
      <Suspense fallback={<div className="chart-wait" />}>
        <TerritoryComparison quarter={data.quarter} method={method.data} />
      </Suspense>
    </Page>
  );
}
