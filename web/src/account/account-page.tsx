import { Page } from '../shell/page/page';
import { useMember } from '../shell/session/member';
import { OwnDataSection } from './own-data-section';
import { PasswordSection } from './password-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionSection } from './session-section';
import { useAccountTexts } from './texts';
import './account.css';

/** One's own account: password, second factor, sessions, what is kept of oneself. */
export default function AccountPage() {
  const { t } = useAccountTexts();
  const { displayName, email } = useMember();
  return (
    <Page title={t('title')} lead={t('lead', { name: displayName, email })}>
      <PasswordSection />
      <SecondFactorSection />
      <SessionSection />
      <OwnDataSection />
    </Page>
  );
}
