import { useEffect, useState, type RefObject } from 'react';

/**
 * Which errors a form shows: those of the fields that were left, and all of them once it was
 * sent. After a sending that fails, the focus goes to the first field to mend.
 */
export function useFieldErrors(
  problems: ReadonlyMap<string, string>,
  refused: ReadonlyMap<string, string>,
  form: RefObject<HTMLFormElement | null>,
) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [sendings, setSendings] = useState(0);
  useEffect(() => {
    if (sendings > 0 || refused.size > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    }
  }, [sendings, refused.size, form]);
  return {
    /** Says that the form is being sent; true when nothing stands in the way. */
    send: (): boolean => {
      setSendings((count) => count + 1);
      return problems.size === 0;
    },
    leave: (path: string) => () => setLeft((before) => new Set(before).add(path)),
    errorOf: (path: string): string | undefined =>
      refused.get(path) ?? (sendings > 0 || left.has(path) ? problems.get(path) : undefined),
    sent: sendings > 0,
  };
}

/** What a part of a form needs to show its errors. */
export type FieldErrors = Pick<ReturnType<typeof useFieldErrors>, 'leave' | 'errorOf'>;
