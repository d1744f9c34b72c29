/** A form as it was left: what was typed, when, and the key under which it will be sent. */
export interface Draft<Values> {
  readonly values: Values;
  readonly savedAt: string;
  readonly idempotencyKey: string;
}

const PREFIX = 'ancrage.draft';

/**
 * Drafts of forms, kept on this device by organisation and form, so that they survive a reload
 * and an expired session and never show to another organisation's member.
 */
export function readDraft<Values>(organisationId: string, form: string): Draft<Values> | null {
  try {
    const kept = localStorage.getItem(keyOf(organisationId, form));
    return kept === null ? null : (JSON.parse(kept) as Draft<Values>);
  } catch {
    return null;
  }
}

/** Keeps a draft; says whether the device took it. */
export function keepDraft<Values>(
  organisationId: string,
  form: string,
  draft: Draft<Values>,
): boolean {
  try {
    localStorage.setItem(keyOf(organisationId, form), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft, once it is sent or discarded. */
export function forgetDraft(organisationId: string, form: string): void {
  try {
    localStorage.removeItem(keyOf(organisationId, form));
  } catch {
    // Storage that refuses to forget had nothing to keep.
  }
}

/** The forms of an organisation that have a draft. */
export function draftedForms(organisationId: string): ReadonlySet<string> {
  const prefix = keyOf(organisationId, '');
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return new Set(keys.map((key) => key.slice(prefix.length)));
  } catch {
    return new Set();
  }
}

function keyOf(organisationId: string, form: string): string {
  return `${PREFIX}.${organisationId}.${form}`;
}
