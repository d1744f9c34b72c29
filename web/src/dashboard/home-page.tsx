import { lazy } from 'react';
import { Navigate } from 'react-router';
import { useMember } from '../shell/session/member';

const DashboardPage = lazy(() => import('./dashboard-page'));
const TerritoryPage = lazy(() => import('../territory/territory-page'));

const AssociationPage = lazy(() => import('./association-page'));

/** What `/` shows: each member the page of their organisation. */
export default function HomePage() {
  const { organisationType } = useMember();
  switch (organisationType) {
    case 'territory':
      return <TerritoryPage />;
    case 'association':
      return <AssociationPage />;
    case 'platform':
      return <Navigate to="/admin" replace />;
    default:
      return <DashboardPage />;
  }
}
