import { Component, type ReactNode } from 'react';
import { Notice } from '../controls/notice';
import { useShellTexts } from './texts';
import '../controls/button.css';
import './page/page.css';

/** Catches what a page failed to draw, and says what is kept. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage() {
  const { t } = useShellTexts();
  return (
    <main className="page page-reading">
      <h1>{t('broken.title')}</h1>
      <Notice tone="mend">
        <p>{t('broken.text')}</p>
      </Notice>
      <p>
        <button
          type="button"
          className="button button-primary"
          onClick={() => window.location.reload()}
        >
          {t('broken.retry')}
        </button>
      </p>
    </main>
  );
}
