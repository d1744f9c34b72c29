import { useEffect, useRef, type ReactNode } from 'react';
import './notice.css';

const FOCUS_GIVEN_BACK_MS = 100;

/** Something that the page says about itself: done, to know, or to mend. */
export function Notice({
  tone,
  title,
  takesFocus = false,
  children,
}: {
  readonly tone: 'done' | 'know' | 'mend';
  readonly title?: string;
  /** What had the focus may be gone with what was done: the notice has it then. */
  readonly takesFocus?: boolean;
  readonly children?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    // A dialog that closes gives the focus back first, where there is somebody to give it to.
    const later = setTimeout(() => {
      if (document.activeElement === document.body) box.current?.focus();
    }, FOCUS_GIVEN_BACK_MS);
    return () => clearTimeout(later);
  }, [takesFocus]);
  return (
    <div
      ref={box}
      tabIndex={takesFocus ? -1 : undefined}
      className={`notice notice-${tone}`}
      role={tone === 'mend' ? 'alert' : 'status'}
    >
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
