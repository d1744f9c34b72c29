import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCompany, type TestCompany } from '../grounds/company';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { Session, type ProblemBody } from '../grounds/session';

/** Failures that an account bears, and guesses that are sent at once. */
const LIMIT = 8;
const GUESSES = 30;

let grounds: Grounds;
let guessed: TestCompany;
let other: TestCompany;

beforeAll(async () => {
  grounds = await openGrounds();
  await grounds.api.start();
  guessed = await openCompany(grounds, 'Conserverie de Gâvres');
  other = await openCompany(grounds, 'Chaudronnerie du Plessis');
});
afterAll(() => grounds.close());

test('guesses sent all at once pass the limit no more than one by one', async () => {
  const guesses = Array.from({ length: GUESSES }, (_guess, index) =>
    guess(`mot de passe n° ${index}`),
  );
  const meanwhile = Session.signIn(grounds.apiUrl, other);
  const answers = await Promise.all(guesses);
  const looked = answers.filter((code) => code === 'session.wrong_credentials');
  const refused = answers.filter((code) => code === 'session.too_many_attempts');
  expect([looked.length, refused.length]).toEqual([LIMIT, GUESSES - LIMIT]);
  const { body } = await (await meanwhile).get<{ email?: string }>('/api/session');
  expect(JSON.stringify(body)).toContain(other.email);
});

test('the account waits, even for the right password', async () => {
  expect(await guess(guessed.password)).toBe('session.too_many_attempts');
});

test('a right password forgives what failed before it', async () => {
  for (let round = 0; round < 2 * LIMIT; round += 1) await Session.signIn(grounds.apiUrl, other);
  const { rows } = await grounds.owner.query<{ kept: number }>(
    'SELECT count(*)::int AS kept FROM ancrage.sign_in_attempt',
  );
  expect(rows).toEqual([{ kept: LIMIT }]);
});

/** Tries a password for the guessed account, and gives the code of the refusal. */
async function guess(password: string): Promise<string | undefined> {
  const { body } = await Session.nobody(grounds.apiUrl).post<ProblemBody>('/api/session', {
    email: guessed.email,
    password,
  });
  return body.code;
}
