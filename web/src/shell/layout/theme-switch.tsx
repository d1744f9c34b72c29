import { useShellTexts } from '../texts';
import { useTheme } from '../theme/theme';

/** Changes between paper and night. */
export function ThemeSwitch() {
  const { t } = useShellTexts();
  const [theme, choose] = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  const label = t(other === 'dark' ? 'theme.toDark' : 'theme.toLight');
  return (
    <button
      type="button"
      className="bar-button"
      aria-label={label}
      title={label}
      onClick={() => choose(other)}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  );
}
