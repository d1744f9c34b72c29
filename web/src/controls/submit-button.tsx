import type { ReactNode } from 'react';
import './button.css';

/** The button that sends a form. While it is sent the button keeps its place and its focus. */
export function SubmitButton({
  pending,
  children,
}: {
  readonly pending: boolean;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="submit"
      className="button button-primary"
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {children}
    </button>
  );
}
