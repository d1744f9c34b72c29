import type { ReactNode } from 'react';
import { Page } from './page/page';
import { useMember } from './session/member';
import { useShellTexts } from './texts';

/** Shows a page to those who hold its permission, and says to the others why they do not see it. */
export function OnlyWith({
  permission,
  children,
}: {
  readonly permission: string;
  readonly children: ReactNode;
}) {
  const { t } = useShellTexts();
  const member = useMember();
  if (member.permissions.includes(permission)) return children;
  return (
    <Page
      title={t('denied.title')}
      lead={t('denied.text', { role: t(`role.${member.role}`) })}
      width="reading"
    >
      {null}
    </Page>
  );
}
