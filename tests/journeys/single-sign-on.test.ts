import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from '@playwright/test';
import { openCompany } from '../grounds/company';
import { startIdentityProvider, type IdentityProvider } from '../grounds/identity-provider';
import { join, openAccount } from '../grounds/member';
import { overflows, picture, violations, CROSSED_WAYS } from './screens/browser';
import { onEmptyProduct } from './screens/journey';
import { signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const SAID = {
  fr: {
    issuer: 'Émetteur',
    clientId: 'Identifiant client',
    secret: 'Secret client',
    required: 'Tout le monde passe par ce service',
    breakGlass: 'Compte de secours',
    save: 'Enregistrer',
    missing: 'Renseignez « Compte de secours ».',
    unreachable: /Aucun service OpenID Connect ne répond/,
    saved: /La connexion unique est réglée/,
    mustPass: /passer par son propre service/,
    follow: 'Continuer avec mon organisation',
    notMember: /n’est celle d’aucun membre/,
  },
  en: {
    issuer: 'Issuer',
    clientId: 'Client identifier',
    secret: 'Client secret',
    required: 'Everybody passes by this service',
    breakGlass: 'Emergency account',
    save: 'Save',
    missing: 'Fill in “Emergency account”.',
    unreachable: /No OpenID Connect service answers/,
    saved: /Single sign-on is set/,
    mustPass: /pass by its own sign-in/,
    follow: 'Continue with my organisation',
    notMember: /is that of no member/,
  },
} as const;

describe('single sign-on, in a browser', () => {
  const journey = onEmptyProduct();
  let idp: IdentityProvider;

  beforeAll(async () => {
    idp = await startIdentityProvider(journey().grounds.apiUrl);
  });
  afterAll(() => idp.stop());

  test.each(CROSSED_WAYS)(
    'in $language at $width px: set, required, used, refused',
    async (way) => {
      const said = SAID[way.language];
      const words = wordsOf(way);
      const { grounds } = journey();
      const { id } = await openCompany(grounds, 'Minoterie du Faou');
      const head = await openAccount(grounds);
      const who = await openAccount(grounds);
      const stranger = await openAccount(grounds);
      await join(grounds, head, id, 'companyAdministrator');
      await join(grounds, who, id, 'csrManager');
      const { context, page, broken } = await journey().open(way);
      await signIn(page, words, head);
      await page.goto('/connexion-unique');
      await page.getByLabel(said.issuer).fill('http://127.0.0.1:9');
      await page.getByLabel(said.clientId).fill(idp.clientId);
      await page.getByLabel(said.secret).fill(idp.clientSecret);
      await page.getByLabel(said.required).check();
      await page.getByRole('button', { name: said.save }).click();
      await page.getByText(said.missing).waitFor();
      await page.getByLabel(said.breakGlass).selectOption(head.userId);
      await page.getByRole('button', { name: said.save }).click();
      await page.getByText(said.unreachable).first().waitFor();
      await clean(page);
      await page.getByLabel(said.issuer).fill(idp.issuer);
      await page.getByRole('button', { name: said.save }).click();
      await page.getByText(said.saved).waitFor();
      await picture(page, 'single-sign-on', way);
      await clean(page);
      await context.close();

      const other = await journey().open(way);
      await other.page.goto('/connexion');
      await other.page.getByLabel(words.email).fill(who.email);
      await other.page.getByLabel(words.password, { exact: true }).fill(who.password);
      await other.page.getByRole('button', { name: words.signIn, exact: true }).click();
      await other.page.getByText(said.mustPass).waitFor();
      await clean(other.page);
      await other.page.getByRole('link', { name: said.follow }).click();
      await atProvider(other.page, who.email);
      await other.page.getByRole('heading', { level: 1, name: 'Minoterie du Faou' }).waitFor();
      await other.context.close();

      const refused = await journey().open(way);
      await refused.page.goto(`/api/sign-on/${id}`);
      await atProvider(refused.page, stranger.email);
      await refused.page.getByText(said.notMember).waitFor();
      await picture(refused.page, 'single-sign-on-refused', way);
      await clean(refused.page);
      expect([...broken, ...refused.broken]).toEqual([]);
      await refused.context.close();
    },
  );
});

/** Signs in at the provider, and agrees to what it asks. */
async function atProvider(page: Page, login: string): Promise<void> {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('x');
  await page.locator('form button[type="submit"]').click();
  await page.locator('input[name="prompt"][value="consent"]').waitFor({ state: 'attached' });
  await page.locator('form button[type="submit"]').click();
}

async function clean(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}
