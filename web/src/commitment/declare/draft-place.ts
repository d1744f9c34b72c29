/** A form as it was left: what was typed, when, and the key under which it will be sent. */
export interface Draft<Values> {
  readonly values: Values;
  readonly savedAt: string;
  readonly idempotencyKey: string;
}

const PREFIX = 'ancrage.draft';
const CIPHER = 'AES-GCM';
/** As GCM wants them: 96 random bits, never twice under one key. */
const NONCE_BYTES = 12;

/** The keys that somebody's drafts are sealed and named under; they cannot be taken out. */
export interface DraftKeys {
  readonly seal: CryptoKey;
  readonly name: CryptoKey;
}

/**
 * Makes the keys from the secret that the session tells its own browser.
 *
 * @param secret Base 64.
 */
export async function openDraftKeys(secret: string): Promise<DraftKeys> {
  const bytes = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0));
  const source = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const derive = (use: string, shape: AesKeyGenParams | HmacKeyGenParams, may: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoded(`draft ${use}`) },
      source,
      shape,
      false,
      may,
    );
  const [seal, name] = await Promise.all([
    derive('seal', { name: CIPHER, length: 256 }, ['encrypt', 'decrypt']),
    derive('name', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  ]);
  return { seal, name };
}

/**
 * Where one form's draft is kept on this device, for one person in one organisation, so that it
 * survives a reload, an expired session and a sign-out. Neither what was typed nor which form it
 * is can be read there without the person's session.
 */
export class DraftPlace<Values> {
  private constructor(
    private readonly key: CryptoKey,
    private readonly context: BufferSource,
    private readonly name: string,
  ) {}

  static async open<Values>(
    keys: DraftKeys,
    organisationId: string,
    form: string,
  ): Promise<DraftPlace<Values>> {
    const context = encoded(`${organisationId}.${form}`);
    const name = await crypto.subtle.sign('HMAC', keys.name, context);
    return new DraftPlace(keys.seal, context, `${PREFIX}.${base64Of(new Uint8Array(name))}`);
  }

  /** The draft; null for none, and for one that cannot be opened. */
  async read(): Promise<Draft<Values> | null> {
    try {
      const kept = localStorage.getItem(this.name);
      if (kept === null) return null;
      const bytes = Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));
      const text = await crypto.subtle.decrypt(
        this.shapeOf(bytes.subarray(0, NONCE_BYTES)),
        this.key,
        bytes.subarray(NONCE_BYTES),
      );
      return JSON.parse(new TextDecoder().decode(text)) as Draft<Values>;
    } catch {
      return null;
    }
  }

  /** Seals a draft, for `keep`. */
  async seal(draft: Draft<Values>): Promise<string> {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const text = encoded(JSON.stringify(draft));
    const sealed = await crypto.subtle.encrypt(this.shapeOf(nonce), this.key, text);
    return base64Of(new Uint8Array([...nonce, ...new Uint8Array(sealed)]));
  }

  /** Keeps a sealed draft; says whether the device took it. */
  keep(sealed: string): boolean {
    try {
      localStorage.setItem(this.name, sealed);
      return true;
    } catch {
      return false;
    }
  }

  /** Forgets the draft, once it is sent or thrown away. */
  forget(): void {
    try {
      localStorage.removeItem(this.name);
    } catch {
      // Storage that refuses to forget had nothing to keep.
    }
  }

  /** Takes the draft of another place, unless there is one here; the other forgets it then. */
  async takeOver(other: DraftPlace<Values>): Promise<void> {
    if (this.has()) return;
    const draft = await other.read();
    if (draft && this.keep(await this.seal(draft))) other.forget();
  }

  has(): boolean {
    try {
      return localStorage.getItem(this.name) !== null;
    } catch {
      return false;
    }
  }

  /** Moved to another place, a draft does not open. */
  private shapeOf(iv: BufferSource): AesGcmParams {
    return { name: CIPHER, iv, additionalData: this.context };
  }
}

/** Seals the drafts of an organisation that stand there in the clear, from before. */
export async function sealPlainDrafts(keys: DraftKeys, organisationId: string): Promise<void> {
  const prefix = `${PREFIX}.${organisationId}.`;
  for (const name of plainNames(prefix)) {
    const place = await DraftPlace.open<unknown>(keys, organisationId, name.slice(prefix.length));
    try {
      const draft = JSON.parse(localStorage.getItem(name) ?? '') as Draft<unknown>;
      if (place.has() || place.keep(await place.seal(draft))) localStorage.removeItem(name);
    } catch {
      // What cannot be read is nobody's draft; it stays for whoever can.
    }
  }
}

function plainNames(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
