import { randomUUID } from 'node:crypto';
import { PROBLEM_STATUS } from '@ancrage/contract/problem/codes';
import { NOT_REPLAYED } from '@ancrage/contract/write/repeated-writes';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { Answer, ProblemBody, Session } from '../grounds/session';
import { routes } from '../openapi/document';
import type { Sending } from './recipe';
import { openRecipes, type OpenRecipes } from './recipes';

const WRITES = routes().filter(({ method }) => method !== 'GET');
const REPLAYED = WRITES.filter(({ name }) => !(name in NOT_REPLAYED));
const of = (repetition: string) => WRITES.filter(({ name }) => NOT_REPLAYED[name] === repetition);

describe('every write, sent twice under one key', () => {
  let grounds: Grounds;
  let recipes: OpenRecipes;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    // It has published the method; what is queued stays where it is.
    await grounds.worker.stop();
    recipes = await openRecipes(grounds);
  });
  afterAll(async () => {
    await recipes.close();
    await grounds.close();
  });

  test('the table of exceptions names writes that there are, and the rest take a key', () => {
    const names = WRITES.map(({ name }) => name);
    expect(Object.keys(NOT_REPLAYED).filter((name) => !names.includes(name))).toEqual([]);
    const takesKey = (name: string) =>
      !(name in NOT_REPLAYED) || NOT_REPLAYED[name] === 'shownOnce';
    const described = WRITES.filter(({ parameters }) =>
      parameters.some(({ in: place, name }) => place === 'header' && name === 'Idempotency-Key'),
    );
    expect(described.map(({ name }) => name)).toEqual(names.filter(takesKey));
    expect(Object.keys(recipes.all).sort()).toEqual([...names].sort());
  });

  test.each(REPLAYED)('$name is done once and answered the same', async ({ name, method }) => {
    const { first, again, otherwise, changed } = await sentTwice(name, method);
    expect(first.status).toBeLessThan(300);
    expect({ status: again.status, body: again.body }).toEqual({
      status: first.status,
      body: first.body,
    });
    expect([otherwise.status, otherwise.body.code]).toEqual([
      422,
      'request.idempotency_key_reused',
    ]);
    expect(changed).toEqual([]);
  });

  test.each(of('shownOnce'))('$name is done once and shown once', async ({ name, method }) => {
    const { first, again, otherwise, changed } = await sentTwice(name, method);
    expect(first.status).toBeLessThan(300);
    expect([again.status, again.body.code]).toEqual([409, 'request.answer_not_kept']);
    expect(otherwise.body.code).toBe('request.idempotency_key_reused');
    expect(changed).toEqual([]);
    const { rows } = await grounds.owner.query<{ kept: string }>(
      'SELECT string_agg(k::text, chr(10)) AS kept FROM ancrage.idempotency_key k',
    );
    for (const secret of textsOf(first.body)) expect(rows[0]?.kept).not.toContain(secret);
  });

  test.each(of('spentOnce'))('$name works once, and is refused again', async ({ name, method }) => {
    const { first, again, changed } = await sentTwice(name, method);
    expect(first.status).toBeLessThan(300);
    expect([401, 409, 422]).toContain(again.status);
    expect(changed).toEqual([]);
  });

  test.each(of('sameState'))('$name leaves the same state', async ({ name, method }) => {
    const { first, again, changed } = await sentTwice(name, method);
    expect(first.status).toBeLessThan(300);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(changed).toEqual([]);
  });

  test.each([...of('mailsAgain'), ...of('opensAnother')])(
    '$name adds a link or a session, and nothing else',
    async ({ name, method }) => {
      const { first, again, changed } = await sentTwice(name, method);
      expect(first.status).toBeLessThan(300);
      expect(again.status).toBe(first.status);
      const links = ['mail', 'password_reset', 'registration', 'session', 'audit_event'];
      expect(changed.filter((table) => !links.includes(table))).toEqual([]);
    },
  );

  test.each(WRITES)('$name, sent by four at once, fails for none', async ({ name, method }) => {
    const { by, send: sending } = await recipeOf(name);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => send(by, method, sending, randomUUID())),
    );
    const refused = answers.filter(({ status }) => status >= 300).map(({ body }) => body.code);
    const known = refused.filter((code) => code !== 'request.unexpected' && code in PROBLEM_STATUS);
    expect(refused).toEqual(known);
  });

  test('five at once under one key are one write, and no key can be read from the table', async () => {
    const key = `clé-${randomUUID()}`;
    const { by, send: sending } = await recipeOf('POST /api/commitments');
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(by, 'POST', sending, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { rows } = await grounds.owner.query<{ found: number }>(
      `SELECT count(*)::int AS found FROM ancrage.idempotency_key k WHERE k::text LIKE $1`,
      [`%${key}%`],
    );
    expect(rows[0]?.found).toBe(0);
  });

  function recipeOf(name: string) {
    const recipe = recipes.all[name];
    if (!recipe) throw new Error(`No recipe for ${name}`);
    return recipe();
  }

  /** Sends a write, the same again, and another under its key; tells which tables grew meanwhile. */
  async function sentTwice(name: string, method: string) {
    const { by, send: sending, other } = await recipeOf(name);
    const key = randomUUID();
    const first = await send(by, method, sending, key);
    const before = await rowsOf();
    const again = await send(by, method, sending, key);
    const after = await rowsOf();
    const otherwise = await send(by, method, other, key);
    const changed = [...after].filter(([table, rows]) => before.get(table) !== rows);
    return { first, again, otherwise, changed: changed.map(([table]) => table) };
  }

  /** What every table holds, save what counts attempts; the instants of use are no effect. */
  async function rowsOf(): Promise<Map<string, string>> {
    const { rows: tables } = await grounds.owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'ancrage' AND c.relkind = 'r' AND c.relname <> 'sign_in_attempt'
       ORDER BY 1`,
    );
    const found = new Map<string, string>();
    for (const { name } of tables) {
      const { rows } = await grounds.owner.query<{ digest: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(row, '|' ORDER BY row)), '') AS digest
         FROM (SELECT (to_jsonb(t) - 'last_seen_at' - 'last_used_at' - 'dispatched_at')::text AS row
               FROM ancrage.${name} t) rows`,
      );
      found.set(name, rows[0]?.digest ?? '');
    }
    return found;
  }
});

function send(
  by: Session,
  method: string,
  { path, body, file, headers = {} }: Sending,
  key: string,
): Promise<Answer<ProblemBody>> {
  const keyed = { 'idempotency-key': key, ...headers };
  if (file !== undefined) {
    const form = new FormData();
    for (const [name, value] of Object.entries(body ?? {})) form.append(name, String(value));
    form.append('file', new Blob([file]), 'piece.pdf');
    return by.send(method, path, form, keyed);
  }
  if (body === undefined) return by.send(method, path, undefined, keyed);
  const type = { 'content-type': 'application/json' };
  return by.send(method, path, JSON.stringify(body), { ...keyed, ...type });
}

/** The texts of an answer that are long enough to be secrets. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 16 && !isId(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function isId(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text);
}
