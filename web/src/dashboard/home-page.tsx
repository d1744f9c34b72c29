import { lazy } from 'react';
import { useMember } from '../shell/session/member';

const DashboardPage = lazy(() => import('./dashboard-page'));
const TerritoryPage = lazy(() => import('../territory/territory-page'));

/** What `/` shows: a territory's agent sees the territory, everyone else their company. */
export default function HomePage() {
  const { organisationType } = useMember();
  return organisationType === 'territory' ? <TerritoryPage /> : <DashboardPage />;
}
