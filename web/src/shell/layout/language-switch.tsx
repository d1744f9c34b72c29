import { changeLanguage } from '../language/i18n';
import { useShellTexts } from '../texts';

/** Changes the language; the button speaks the language that it leads to. */
export function LanguageSwitch() {
  const { t, language } = useShellTexts();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <button
      type="button"
      className="bar-button"
      lang={other}
      title={t('language')}
      onClick={() => changeLanguage(other)}
    >
      <span aria-hidden="true">{other.toUpperCase()}</span>
      <span className="seen-by-readers">{t('language')}</span>
    </button>
  );
}
