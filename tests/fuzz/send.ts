import { Agent, request } from 'node:http';
import type { FuzzRequest } from './requests';

/** What came back, its body as bytes of text. */
export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly language: string | undefined;
  readonly body: string;
}

/** How long a body is read of an answer that never ends, such as a stream. */
const ENDLESS = 'text/event-stream';

const AGENT = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends a request exactly as drawn, with the credentials of its caller. */
export function sendRaw(
  apiUrl: string,
  { method, target, headers, body }: FuzzRequest,
  credentials: Readonly<Record<string, string>>,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(apiUrl);
  const bytes = body === undefined ? undefined : Buffer.from(body, 'utf8');
  return new Promise((resolve, reject) => {
    const call = request(
      {
        ...{ agent: AGENT, hostname, port, method, path: target, timeout: 20_000 },
        headers: {
          ...credentials,
          ...headers,
          ...(bytes ? { 'content-length': String(bytes.length) } : {}),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        const answer = () => ({
          status: response.statusCode ?? 0,
          type: (response.headers['content-type'] ?? '').split(';')[0] ?? '',
          language: response.headers['content-language'],
          body: Buffer.concat(chunks).toString('utf8'),
        });
        if ((response.headers['content-type'] ?? '').startsWith(ENDLESS)) {
          resolve(answer());
          response.destroy();
          return;
        }
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(answer()));
        response.on('error', reject);
      },
    );
    call.on('timeout', () => call.destroy(new Error('no answer in 20 s')));
    call.on('error', reject);
    call.end(bytes);
  });
}

/** Closes the connections that were kept open. */
export function hangUp(): void {
  AGENT.destroy();
}
