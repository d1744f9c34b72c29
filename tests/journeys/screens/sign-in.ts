import type { Page } from '@playwright/test';
import type { Words } from './words';

/** Signs in on the page that one is led to without a session. */
export async function signIn(
  page: Page,
  words: Words,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.goto('/');
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/connexion');
}
