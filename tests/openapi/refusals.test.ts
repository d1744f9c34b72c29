import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany, openReadyCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { Session, type ProblemBody } from '../grounds/session';
import { routes } from './document';
import { faultsOf } from './problem-answer';

const JSON_BODY = { 'content-type': 'application/json' };

describe('answers that refuse', () => {
  let grounds: Grounds;
  let session: Session;
  let unsigned: Session;
  let cookie: string;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const ready = await openReadyCompany(grounds, 'Brasserie de Lann-Bihoué');
    session = ready.session;
    const signedIn = await fetch(`${grounds.apiUrl}/api/session`, {
      method: 'POST',
      headers: JSON_BODY,
      body: JSON.stringify({ email: ready.company.email, password: ready.company.password }),
    });
    cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const company = await openCompany(grounds, 'Brasserie de Lomener');
    unsigned = await Session.signIn(grounds.apiUrl, company);
  });
  afterAll(() => grounds.close());

  test('each route’s refusal of nobody is a problem in French and in English', async () => {
    const nobody = Session.nobody(grounds.apiUrl);
    let refused = 0;
    for (const { method, path, name } of routes()) {
      for (const language of ['fr', 'en'] as const) {
        const answer = await nobody
          .inLanguage(language)
          .send<ProblemBody>(method, path.replace('{id}', randomUUID()));
        if (answer.status < 400) continue;
        refused += 1;
        expect([name, language, faultsOf(answer, language)]).toEqual([name, language, []]);
      }
    }
    expect(refused).toBeGreaterThan(50);
  });

  test.each([
    ['an unknown route', 404, 'request.not_found', 'GET', '/api/inconnu', undefined, {}],
    [
      'a known route by another method',
      404,
      'request.not_found',
      'PUT',
      '/api/company',
      '{}',
      JSON_BODY,
    ],
    [
      'JSON that is none',
      400,
      'request.malformed',
      'POST',
      '/api/commitments',
      '{"kind":',
      JSON_BODY,
    ],
    [
      'a prototype in a body',
      400,
      'request.malformed',
      'POST',
      '/api/commitments',
      '{"__proto__":{"a":1}}',
      JSON_BODY,
    ],
    [
      'a body of another type',
      400,
      'request.malformed',
      'POST',
      '/api/commitments',
      '<a/>',
      { 'content-type': 'text/xml' },
    ],
    [
      'a body that is too large',
      413,
      'request.too_large',
      'POST',
      '/api/commitments',
      `{"title":"${'a'.repeat(1024 * 1024)}"}`,
      JSON_BODY,
    ],
    [
      'an address with a broken escape',
      400,
      'request.malformed',
      'GET',
      '/api/imports/%E0%A4%A',
      undefined,
      {},
    ],
    [
      'a key that is too short',
      400,
      'request.out_of_range',
      'POST',
      '/api/commitments',
      JSON.stringify(meetingRoom(LAST_QUARTER, 1)),
      { ...JSON_BODY, 'idempotency-key': 'court' },
    ],
  ] as const)('%s is a problem too', async (_title, status, code, method, path, body, headers) => {
    for (const language of ['fr', 'en'] as const) {
      const answer = await session
        .inLanguage(language)
        .send<ProblemBody>(method, path, body, headers);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(faultsOf(answer, language)).toEqual([]);
    }
  });

  test('the language follows Accept-Language, French where none of ours is named', async () => {
    const said = async (header: string) => {
      const answer = await session.send<ProblemBody>('GET', '/api/inconnu', undefined, {
        'accept-language': header,
      });
      return answer.headers.get('content-language');
    };
    expect(await said('en-GB,en;q=0.9,fr;q=0.8')).toBe('en');
    expect(await said('de, fr;q=0.5, en;q=0.7')).toBe('en');
    expect(await said('br')).toBe('fr');
    expect(await said('')).toBe('fr');
    expect(await said('fr;q=0, en;q=0.1')).toBe('en');
  });

  test('the same key with another body, and declaring before signing, say so', async () => {
    const key = randomUUID();
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 1), key);
    const other = await session.post<ProblemBody>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 2),
      key,
    );
    expect([other.body.code, faultsOf(other)]).toEqual(['request.idempotency_key_reused', []]);
    const early = await unsigned.post<ProblemBody>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 2),
    );
    expect([early.body.code, faultsOf(early)]).toEqual(['charter.not_signed', []]);
  });

  test('a write that another site makes a browser send is refused on every route', async () => {
    const writes = routes().filter(({ method }) => method !== 'GET');
    expect(writes.length).toBeGreaterThan(12);
    const foreign = [
      { origin: 'https://ailleurs.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: grounds.apiUrl, 'sec-fetch-site': 'cross-site' },
    ];
    for (const { method, path, name } of writes) {
      for (const headers of foreign) {
        const code = await codeOf(method, path.replace('{id}', randomUUID()), headers);
        expect([name, headers, code]).toEqual([name, headers, '403 request.cross_site']);
      }
    }
    expect((await session.get('/api/company')).status).toBe(200);
  });

  test('a write from its own pages, and one from a program, pass', async () => {
    for (const headers of [
      { origin: grounds.apiUrl, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
    ]) {
      expect(await codeOf('POST', '/api/session', headers)).toBe('400 request.required');
    }
  });

  /** Status and code of a write with these headers alone, which fetch would not all send. */
  function codeOf(method: string, path: string, headers: Record<string, string>): Promise<string> {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${grounds.apiUrl}${path}`,
        { method, headers: { ...headers, ...JSON_BODY, cookie, 'content-length': 2 } },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () => {
            const { code } = JSON.parse(text || '{}') as { code?: string };
            resolve(`${response.statusCode} ${code}`);
          });
        },
      );
      sent.on('error', reject);
      sent.end('{}');
    });
  }
});
