import { useMember } from '../shell/session/member';
import { FirstDay } from './first-day';

/** What `/` shows, by role. */
export default function HomePage() {
  const { organisationName } = useMember();
  return <FirstDay organisationName={organisationName} />;
}
