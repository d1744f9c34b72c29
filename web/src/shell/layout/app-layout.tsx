import { Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '../error-boundary';
import { PageSkeleton } from '../page/page-skeleton';
import { useShellTexts } from '../texts';
import { Footer } from './footer';
import { Masthead } from './masthead';
import { Shortcuts } from './shortcuts';
import './layout.css';

/** The frame of every page of members: masthead, content, footer. */
export function AppLayout() {
  const { t } = useShellTexts();
  const { pathname } = useLocation();
  const [keysShown, setKeysShown] = useState(false);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    // A new page begins at its top, with the focus at its content as a page load would set it.
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Masthead />
      <main id="content" ref={main} tabIndex={-1}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Shortcuts shown={keysShown} onShow={setKeysShown} />
      <Footer />
    </div>
  );
}
