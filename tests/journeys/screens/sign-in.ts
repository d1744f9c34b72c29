import type { Page } from '@playwright/test';
import type { Words } from './words';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in on the page that one is led to without a session. */
export async function signIn(
  page: Page,
  words: Words,
  { email, password }: Credentials,
): Promise<void> {
  await page.goto('/');
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/connexion');
}

/** Opens a session without the screen, where signing in is not what is looked at. */
export async function openSession(page: Page, { email, password }: Credentials): Promise<void> {
  const answer = await page.request.post('/api/session', { data: { email, password } });
  if (!answer.ok()) throw new Error(`Sign-in answered ${answer.status()}`);
}
