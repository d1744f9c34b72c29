import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { readSettings } from '../contract/generated/sdk.gen';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { useMember } from '../shell/session/member';
import { SettingsForm } from './settings-form';
import { useSettingTexts } from './texts';

/** What an organisation decides for all of its members. */
export default function SettingsPage() {
  const { t } = useSettingTexts();
  const { organisationName } = useMember();
  const read = useQuery({ queryKey: ['settings'], queryFn: () => answerOf(readSettings()) });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) return <ReadFailure error={read.error} retry={() => void read.refetch()} />;
  return (
    <Page title={t('title')} lead={t('lead', { organisation: organisationName })} width="reading">
      <SettingsForm settings={read.data} />
    </Page>
  );
}
