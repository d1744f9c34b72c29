import { Link } from 'react-router';
import { Page } from './page/page';
import { useShellTexts } from './texts';

/** What an address that leads nowhere shows. */
export function PageNotFound() {
  const { t } = useShellTexts();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')} width="reading">
      <p>
        <Link to="/">{t('notFound.back')}</Link>
      </p>
    </Page>
  );
}
