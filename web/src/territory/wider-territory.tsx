import { lazy, Suspense } from 'react';
import type { MethodDto } from '../contract/generated/types.gen';
import { Page } from '../shell/page/page';
import { useMember } from '../shell/session/member';
import { useTerritoryTexts } from './texts';

const TerritoryComparison = lazy(() => import('../comparison/territory-comparison'));

/** A département or a région: scores are published by group of communes, totals at every level. */
export function WiderTerritory({ method }: { readonly method: MethodDto }) {
  const { t } = useTerritoryTexts();
  const { organisationName } = useMember();
  return (
    <Page title={organisationName} tabTitle={t('title')} lead={t('totalsOnly')}>
      <Suspense fallback={<div className="chart-wait" />}>
        <TerritoryComparison quarter={null} method={method} />
      </Suspense>
    </Page>
  );
}
