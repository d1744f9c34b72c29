import { Page } from '../shell/page/page';
import { useMember } from '../shell/session/member';
import { useDashboardTexts } from './texts';

/** What a beneficiary association finds: nothing of its companies' figures. */
export default function AssociationPage() {
  const { t } = useDashboardTexts();
  const { organisationName } = useMember();
  return (
    <Page title={organisationName} lead={t('associationLead')} width="reading">
      <p>{t('associationText')}</p>
    </Page>
  );
}
