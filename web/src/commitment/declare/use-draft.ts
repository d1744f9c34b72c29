import { useCallback, useEffect, useState } from 'react';
import { useMember } from '../../shell/session/member';
import { forgetDraft, keepDraft, readDraft } from './draft-store';

/** Time after the last key at which a draft is kept. */
const SETTLED_MS = 400;

/**
 * Values of a form that survive a reload and an expired session, with the idempotency key made
 * when the form opened: a second sending of the same form stays the same writing.
 */
export function useDraft<Values>(form: string, initial: () => Values) {
  const { organisationId } = useMember();
  const [draft, setDraft] = useState(() => readDraft<Values>(organisationId, form));
  const [idempotencyKey, setKey] = useState(() => draft?.idempotencyKey ?? crypto.randomUUID());
  const [values, setValues] = useState<Values>(() => draft?.values ?? initial());
  const [changed, setChanged] = useState(false);
  const [savedAt, setSavedAt] = useState(draft?.savedAt ?? null);

  useEffect(() => {
    if (!changed) return undefined;
    const timer = setTimeout(() => {
      const next = { values, savedAt: new Date().toISOString(), idempotencyKey };
      if (keepDraft(organisationId, form, next)) setSavedAt(next.savedAt);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [changed, values, idempotencyKey, organisationId, form]);

  const change = useCallback((patch: Partial<Values>) => {
    setChanged(true);
    setValues((before) => ({ ...before, ...patch }));
  }, []);
  const forget = useCallback(() => {
    forgetDraft(organisationId, form);
    setDraft(null);
    setChanged(false);
    setSavedAt(null);
    setValues(initial());
    setKey(crypto.randomUUID());
  }, [organisationId, form, initial]);

  return { values, change, savedAt, restored: draft !== null, idempotencyKey, forget };
}
