import { Link } from 'react-router';
import { useShellTexts } from '../texts';

/** The foot of every page: what this is, and the texts that the law asks for. */
export function Footer() {
  const { t } = useShellTexts();
  return (
    <footer className="footer">
      <div className="footer-row">
        <p>{t('footer.what')}</p>
        <nav aria-label={t('footer.label')}>
          <ul role="list">
            <li>
              <Link to="/mentions-legales">{t('footer.legal')}</Link>
            </li>
            <li>
              <Link to="/confidentialite">{t('footer.privacy')}</Link>
            </li>
            <li>
              <Link to="/accessibilite">{t('footer.accessibility')}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
