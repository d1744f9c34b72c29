import { useEffect, type ReactNode } from 'react';
import './page.css';

/**
 * A page: its title in the tab and as the first heading, what can be done with it, its content.
 *
 * @param width `reading` keeps a column for texts and forms.
 */
export function Page({
  title,
  tabTitle,
  lead,
  actions,
  width = 'wide',
  children,
}: {
  readonly title: ReactNode;
  /** The tab's title where the heading is more than a text. */
  readonly tabTitle?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'wide' | 'reading';
  readonly children: ReactNode;
}) {
  const tab = tabTitle ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = `${tab} · Ancrage`;
  }, [tab]);
  return (
    <div className={`page page-${width}`}>
      <header className="page-head">
        <div className="page-titles">
          <h1>{title}</h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
