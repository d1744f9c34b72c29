import { randomUUID } from 'node:crypto';

/** An answer of the API. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A problem as the API says it (RFC 9457). */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly {
    readonly code: string;
    readonly field: string;
    readonly detail: string;
  }[];
}

/** A signed-in caller of the API. */
export class Session {
  private constructor(
    private readonly apiUrl: string,
    private readonly cookie: string,
    private readonly language: 'fr' | 'en' = 'fr',
  ) {}

  /** Signs in as a browser would. */
  static async signIn(
    apiUrl: string,
    { email, password }: { readonly email: string; readonly password: string },
  ): Promise<Session> {
    const response = await fetch(`${apiUrl}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (response.status !== 204) throw new Error(`Sign-in answered ${response.status}`);
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return new Session(apiUrl, cookie);
  }

  /** The cookie as it is sent. */
  get cookieHeader(): string {
    return this.cookie;
  }

  /** A caller without a session. */
  static nobody(apiUrl: string): Session {
    return new Session(apiUrl, '');
  }

  /** The same caller in another language. */
  inLanguage(language: 'fr' | 'en'): Session {
    return new Session(this.apiUrl, this.cookie, language);
  }

  /** Reads. */
  get<Body>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', path);
  }

  /** Writes, under a key of its own unless one is given. */
  post<Body>(path: string, body: unknown, key: string = randomUUID()): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      'idempotency-key': key,
    });
  }

  /** Uploads one file. */
  upload<Body>(
    path: string,
    name: string,
    content: Uint8Array,
    type: string,
  ): Promise<Answer<Body>> {
    const form = new FormData();
    form.append('file', new Blob([content as Uint8Array<ArrayBuffer>], { type }), name);
    return this.send<Body>('POST', path, form, {});
  }

  /** Opens the stream of scores; the caller ends it by the signal. */
  async stream(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const response = await fetch(`${this.apiUrl}/api/score/stream`, {
      headers: { cookie: this.cookie, accept: 'text/event-stream' },
      signal,
    });
    if (!response.body) throw new Error('The stream has no body');
    return response.body;
  }

  async send<Body>(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.apiUrl}${path}`, {
      method,
      headers: { cookie: this.cookie, 'accept-language': this.language, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
    };
  }
}
