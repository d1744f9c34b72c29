import { Navigate, Outlet, useLocation } from 'react-router';
import { PageSkeleton } from '../page/page-skeleton';
import { ReadFailure } from '../problem/read-failure';
import { MemberContext } from './member';
import { useSession } from './use-session';

/**
 * Lets members through; anyone else signs in first, or sets up the second factor that their
 * organisation demands, and comes back to where they were.
 */
export function MembersOnly() {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.isPending) return <PageSkeleton />;
  if (session.isError) {
    return <ReadFailure error={session.error} retry={() => void session.refetch()} />;
  }
  if (!session.data) {
    const back = encodeURIComponent(`${pathname}${search}`);
    return <Navigate to={`/connexion?retour=${back}`} replace />;
  }
  if (session.data.mustEnrol) {
    const back = encodeURIComponent(`${pathname}${search}`);
    return <Navigate to={`/double-authentification?retour=${back}`} replace />;
  }
  return (
    <MemberContext value={session.data}>
      <Outlet />
    </MemberContext>
  );
}
