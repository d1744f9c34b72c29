import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { PageSkeleton } from '../page/page-skeleton';
import { useShellTexts } from '../texts';
import { Footer } from './footer';
import { LanguageSwitch } from './language-switch';
import { Mark } from './mark';
import { ThemeSwitch } from './theme-switch';
import './layout.css';

/** The frame of the pages that need no session: sign-in and the legal texts. */
export function OpenLayout() {
  const { t } = useShellTexts();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="masthead">
        <div className="masthead-row">
          <Link to="/" className="brand">
            <Mark /> {t('product')}
          </Link>
          <div className="masthead-end">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
    </div>
  );
}
