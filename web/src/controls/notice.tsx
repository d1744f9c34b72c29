import type { ReactNode } from 'react';
import './notice.css';

/** Something that the page says about itself: done, to know, or to mend. */
export function Notice({
  tone,
  title,
  children,
}: {
  readonly tone: 'done' | 'know' | 'mend';
  readonly title?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'mend' ? 'alert' : 'status'}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
