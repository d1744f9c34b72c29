import { useCallback, useEffect, useMemo, useState } from 'react';
import { DraftKeeper } from './draft-keeper';
import type { KeptDraft } from './use-kept-drafts';

/**
 * Values of a form that survive a reload and an expired session, with the idempotency key made
 * when the form opened: a second sending of the same form stays the same writing.
 */
export function useDraft<Values>({ place, draft }: KeptDraft<Values>, initial: () => Values) {
  const [restored, setRestored] = useState(draft !== null);
  const [idempotencyKey, setKey] = useState(() => draft?.idempotencyKey ?? crypto.randomUUID());
  const [values, setValues] = useState<Values>(() => draft?.values ?? initial());
  const [changed, setChanged] = useState(false);
  const [savedAt, setSavedAt] = useState(draft?.savedAt ?? null);
  const keeper = useMemo(() => new DraftKeeper(place, setSavedAt), [place]);

  useEffect(() => {
    if (changed) keeper.keep({ values, savedAt: new Date().toISOString(), idempotencyKey });
  }, [changed, values, idempotencyKey, keeper]);

  const change = useCallback((patch: Partial<Values>) => {
    setChanged(true);
    setValues((before) => ({ ...before, ...patch }));
  }, []);
  const forget = useCallback(() => {
    keeper.forget();
    setRestored(false);
    setChanged(false);
    setSavedAt(null);
    setValues(initial());
    setKey(crypto.randomUUID());
  }, [keeper, initial]);

  return { values, change, savedAt, restored, idempotencyKey, forget };
}
