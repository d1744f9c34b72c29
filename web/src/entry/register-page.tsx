import { useState } from 'react';
import { Link } from 'react-router';
import '../controls/button.css';
import { Page } from '../shell/page/page';
import { RegisterForm } from './register-form';
import { useEntryTexts } from './texts';

/** A company opens its account by itself. */
export default function RegisterPage() {
  const { t } = useEntryTexts();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) {
    return (
      <Page title={t('register.sentTitle')} width="reading">
        <div className="stack" role="status">
          <p>{t('register.sentText', { email: sentTo })}</p>
          <p className="soft">{t('register.sentNone')}</p>
        </div>
        <p>
          <button type="button" className="button" onClick={() => setSentTo(null)}>
            {t('register.again')}
          </button>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t('register.title')} lead={t('register.lead')} width="reading">
      <RegisterForm onSent={setSentTo} />
      <p className="soft">
        {t('register.known')} <Link to="/connexion">{t('register.signIn')}</Link>
      </p>
    </Page>
  );
}
