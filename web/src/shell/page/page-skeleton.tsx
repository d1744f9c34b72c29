import { useShellTexts } from '../texts';
import './page.css';

/** The shape of a page that is being read; it shows only once the wait can be noticed. */
export function PageSkeleton() {
  const { t } = useShellTexts();
  return (
    <div className="page skeleton" role="status">
      <span className="seen-by-readers">{t('loading')}</span>
      <span className="skeleton-bar skeleton-title" />
      <span className="skeleton-bar skeleton-line" />
      <span className="skeleton-bar skeleton-block" />
      <span className="skeleton-bar skeleton-block" />
    </div>
  );
}
