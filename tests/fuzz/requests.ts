import fc, { type Arbitrary } from 'fast-check';
import type { Parameter, Route } from '../openapi/document';
import { nearly } from './nearly';
import { fitting, hostileText, unexpected } from './values';

/** A request that can be sent again as it stands. */
export interface FuzzRequest {
  /** Name of the route that it is meant for. */
  readonly route: string;
  readonly method: string;
  /** Path and query, percent-encoded. */
  readonly target: string;
  /** Who sends it: the name of a caller. */
  readonly caller: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const BOUNDARY = 'limite-des-essais';

/** Identifiers that exist. */
export interface KnownIds {
  readonly all: readonly string[];
  /** By what an address calls them: `commitments`, `imports`. */
  readonly of: Readonly<Record<string, readonly string[]>>;
}

/** Requests of a route: right, nearly right and hostile. */
export function requestsOf(
  route: Route,
  callers: Arbitrary<string>,
  ids: KnownIds,
): Arbitrary<FuzzRequest> {
  return fc
    .record({
      caller: callers,
      path: pathOf(route, ids),
      query: queryOf(route, ids.all),
      payload: payloadOf(route, ids.all),
      headers: oddHeaders,
    })
    .map(({ caller, path, query, payload, headers }) => ({
      route: route.name,
      method: route.method,
      target: query === '' ? path : `${path}?${query}`,
      caller,
      headers: { ...payload.headers, ...headers },
      body: payload.body,
    }));
}

function pathOf({ path, parameters }: Route, known: KnownIds): Arbitrary<string> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const [, kind = ''] = /([\w-]+)\/\{id\}/.exec(path) ?? [];
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(known.of[kind] ?? known.all)) },
    { weight: 2, arbitrary: fc.constantFrom(...known.all) },
    fc.uuid(),
    hostileText,
  );
  return fc
    .tuple(...inPath.map(() => value))
    .map((values) =>
      inPath.reduce(
        (filled, { name }, at) => filled.replace(`{${name}}`, encoded(values[at] ?? '')),
        path,
      ),
    );
}

function queryOf({ parameters }: Route, ids: readonly string[]): Arbitrary<string> {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const right = fc.tuple(...inQuery.map((parameter) => pairOf(parameter, ids)));
  const written = right.map((pairs) => pairs.filter((pair) => pair !== '').join('&'));
  const odd = fc
    .tuple(written, hostileText, hostileText)
    .map(([text, name, value]) => `${text}&${encoded(name)}=${encoded(value)}`);
  const raw = fc.constantFrom('%', '%ff', 'a[b][c]=1', 'quarter=1&quarter=2', '&&==', '%00=%00');
  return fc.oneof({ weight: 8, arbitrary: written }, odd, raw);
}

function pairOf({ name, schema = {}, required }: Parameter, ids: readonly string[]) {
  const value = fc.oneof({ weight: 5, arbitrary: fitting(schema, ids).map(String) }, hostileText);
  const pair = value.map((text) => `${encoded(name)}=${encoded(text)}`);
  return fc.oneof(
    { weight: required ? 8 : 3, arbitrary: pair },
    fc.constant(''),
    pair.map((text) => `${text}&${text}`),
  );
}

function encoded(text: string): string {
  return encodeURIComponent(text.slice(0, 600).replace(/\p{Surrogate}/gu, '\ufffd'));
}

interface Payload {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const JSON_TYPE = { 'content-type': 'application/json' };

function payloadOf({ body, form }: Route, ids: readonly string[]): Arbitrary<Payload> {
  if (form) return formPayload(fitting(form, ids));
  const none: Payload = { headers: {}, body: undefined };
  if (!body) return fc.oneof({ weight: 9, arbitrary: fc.constant(none) }, brokenPayload);
  const drawn = fitting(body, ids);
  const json = (value: Arbitrary<unknown>) =>
    value.map((one) => ({ headers: JSON_TYPE, body: JSON.stringify(one) ?? 'undefined' }));
  return fc.oneof(
    { weight: 5, arbitrary: json(drawn) },
    { weight: 5, arbitrary: json(nearly(drawn)) },
    json(unexpected),
    json(drawn).map(({ body: text }) => ({ headers: JSON_TYPE, body: text.slice(0, -1) })),
    brokenPayload,
    fc.constant(none),
  );
}

/** Bodies that are of no JSON, or are sent as something else. */
const brokenPayload: Arbitrary<Payload> = fc
  .tuple(
    fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/merge-patch+json',
      'tout/autre;;;',
    ),
    fc.oneof(
      fc.constantFrom('{', '[', '{"a":1,}', '{"a":NaN}', "{'a':1}", '\ufeff{}', '', '"\\ud800"'),
      fc.constant(`{"email":${'['.repeat(3000)}${']'.repeat(3000)}}`),
      fc.constantFrom('1e999', '--x\r\n\r\n', 'a=1', `[${'['.repeat(3000)}`, '{"a":1}{"b":2}'),
      hostileText,
    ),
  )
  .map(([type, body]) => ({ headers: { 'content-type': type }, body }));

/** A form with the fields of a value and a file beside them. */
export function multipart(given: unknown, content: string, name: string, type: string) {
  const texts = Object.entries(given ?? {})
    .filter(([field]) => field !== 'file')
    .map(
      ([field, value]) =>
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field.replace(/[\r\n"]/g, '')}"\r\n\r\n${String(
          JSON.stringify(value) ?? '',
        ).replace(/^"|"$/g, '')}\r\n`,
    );
  const file = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${content}\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: `${texts.join('')}${file}--${BOUNDARY}--\r\n`,
  };
}

function formPayload(fields: Arbitrary<unknown>): Arbitrary<Payload> {
  const parts = fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: fields }, nearly(fields)),
      fc.constantFrom('%PDF-1.4\n%%EOF', 'Nature;Heures\nx;1', 'PK\u0003\u0004', '<svg/>', ''),
      fc.constantFrom('piece.pdf', 'lignes.csv', '../../x', 'a.xlsx', 'sans-extension'),
      fc.constantFrom('application/pdf', 'text/csv', 'image/png', 'text/html'),
    )
    .map(([given, content, name, type]) => multipart(given, content, name, type));
  const cut = parts.map((payload) => ({ ...payload, body: payload.body.slice(0, -9) }));
  return fc.oneof({ weight: 6, arbitrary: parts }, cut, brokenPayload);
}

/** Headers that no browser sends, now and then. */
const oddHeaders: Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  fc
    .tuple(
      fc.constantFrom(
        ...['accept-language', 'idempotency-key', 'x-request-id', 'if-none-match', 'accept'],
        ...[
          'range',
          'x-http-method-override',
          'x-forwarded-for',
          'sec-fetch-site',
          'origin',
          'authorization',
        ],
      ),
      fc.oneof(
        fc.constantFrom('', 'en', 'fr;q=2', '*', 'cross-site', 'same-origin', 'https://x.example'),
        fc.constantFrom('Bearer x', 'Bearer ancrage_', 'Basic eDp4', 'bytes=0-', 'null', ','),
        fc.string({ minLength: 1, maxLength: 120 }),
        fc.constantFrom('k'.repeat(4000), 'k'.repeat(20_000)),
      ),
    )
    .map(([name, value]) => ({ [name]: value.replace(/[^\x20-\x7e]/g, '') })),
);
