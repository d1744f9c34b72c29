import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { anyFreePort } from '@ancrage/launcher/free-port';
import { eventually } from './eventually';
import { ROOT } from './grounds';
import { end } from './servers';

/** A provider that runs. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  stop(): Promise<void>;
}

/**
 * Starts a provider that sends people back to the organisations of an installation.
 *
 * @param options Whether its answers name it (RFC 9207), as those of many providers do not.
 */
export async function startIdentityProvider(
  apiUrl: string,
  { namesItself = true }: { readonly namesItself?: boolean } = {},
): Promise<IdentityProvider> {
  const port = await anyFreePort();
  const issuer = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(ROOT, 'tests/grounds/run-identity-provider.mjs')], {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      ORIGIN: apiUrl,
      NAMES_ITSELF: namesItself ? 'yes' : 'no',
    },
    stdio: 'ignore',
  });
  await eventually(
    () =>
      fetch(`${issuer}/.well-known/openid-configuration`).then(
        ({ ok }) => ok,
        () => false,
      ),
    Boolean,
    30_000,
  );
  return {
    issuer,
    clientId: 'ancrage',
    clientSecret: 'secret-des-essais',
    stop: () => end(child, 'SIGTERM'),
  };
}

/** A browser without a screen: it keeps cookies, follows redirections and sends forms. */
export class PlainBrowser {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** Goes to an address, and on to where it leads; answers the last address and page. */
  async open(address: string, form?: Readonly<Record<string, string>>) {
    let [next, body] = [address, form];
    for (let hops = 0; hops < 20; hops += 1) {
      const url = new URL(next);
      const response = await fetch(url, {
        redirect: 'manual',
        headers: {
          cookie: [...this.jarOf(url)].map((pair) => pair.join('=')).join('; '),
          accept: 'text/html',
        },
        ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '') this.jarOf(url).delete(name);
        else this.jarOf(url).set(name, value);
      }
      const location = response.headers.get('location');
      if (!location) return { url, page: await response.text() };
      [next, body] = [new URL(location, url).href, undefined];
    }
    throw new Error(`Sent around in circles from ${address}`);
  }

  /** Signs in at the provider as an address, and agrees to what it asks. */
  async signInAs(start: string, login: string): Promise<URL> {
    let at = await this.open(start);
    for (let step = 0; step < 3; step += 1) {
      const action = /<form[^>]*action="([^"]+)"/.exec(at.page)?.[1];
      const prompt = /name="prompt" value="(\w+)"/.exec(at.page)?.[1];
      if (!action || !prompt) break;
      const fields = prompt === 'login' ? { prompt, login, password: 'x' } : { prompt };
      at = await this.open(new URL(action, at.url).href, fields);
    }
    return at.url;
  }

  /** The cookie header that this browser would send. */
  cookieFor(address: string): string {
    return [...this.jarOf(new URL(address))].map((pair) => pair.join('=')).join('; ');
  }

  private jarOf({ host }: URL): Map<string, string> {
    const known = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, known);
    return known;
  }
}
