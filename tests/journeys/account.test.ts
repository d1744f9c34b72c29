import { describe, expect, test } from '@jest/globals';
import type { Page } from '@playwright/test';
import { Authenticator } from '../grounds/authenticator';
import { openCompany } from '../grounds/company';
import { join, openAccount } from '../grounds/member';
import { Session } from '../grounds/session';
import { overflows, picture, violations, CROSSED_WAYS } from './screens/browser';
import { onEmptyProduct } from './screens/journey';
import { openSession, signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const NEXT = 'quatre goélands sur le quai';

const SAID = {
  fr: {
    begin: 'Mettre en place',
    ownPassword: 'Votre mot de passe',
    continue: 'Continuer',
    codeField: 'Code à six chiffres',
    activate: 'Activer',
    kept: 'Je les ai gardés',
    isOn: /Elle est en place/,
    secondCode: 'Code',
    wrongCode: 'Ce code n’est pas le bon, ou a déjà servi.',
    locked: /Trop d’essais. Réessayez dans 15 minutes/,
    endLabel: /^Fermer la session/,
    ended: 'C’est fermé.',
    expired: 'Votre session a expiré ou n’est pas ouverte.',
    lost: 'Mot de passe oublié ?',
    lostSend: 'Recevoir le lien',
    lostSent: 'Regardez vos messages',
    newPassword: 'Mot de passe',
    keepPassword: 'Enregistrer le mot de passe',
    passwordChanged: 'Votre mot de passe est changé',
    used: 'Ce lien a déjà servi.',
    createToken: 'Créer un jeton',
    tokenName: 'Nom',
    noScope: 'Choisissez au moins une portée.',
    scope: 'Lire le score',
    tokenKept: 'Je l’ai copié',
    revoke: /^Révoquer le jeton/,
    revoked: 'Le jeton est révoqué',
    topic: 'Sujet',
    sessionOpened: /Session · ouverture/,
    download: 'Télécharger en CSV',
    noEvent: /Aucun événement ne correspond/,
  },
  en: {
    begin: 'Turn on',
    ownPassword: 'Your password',
    continue: 'Continue',
    codeField: 'Six-digit code',
    activate: 'Turn on',
    kept: 'I have kept them',
    isOn: /It is on/,
    secondCode: 'Code',
    wrongCode: 'This code is wrong or was already used.',
    locked: /Too many attempts|15 minutes/,
    endLabel: /^Close the session/,
    ended: 'It is closed.',
    expired: 'Your session has expired or is not open.',
    lost: 'Lost your password?',
    lostSend: 'Receive the link',
    lostSent: 'Look at your messages',
    newPassword: 'Password',
    keepPassword: 'Keep this password',
    passwordChanged: 'Your password is changed',
    used: 'This link was already used.',
    createToken: 'Create a token',
    tokenName: 'Name',
    noScope: 'Choose at least one scope.',
    scope: 'Read the score',
    tokenKept: 'I have copied it',
    revoke: /^Revoke the token/,
    revoked: 'The token is revoked',
    topic: 'Subject',
    sessionOpened: /Session · opened/,
    download: 'Download as CSV',
    noEvent: /No event matches/,
  },
} as const;

describe('one’s own account', () => {
  const journey = onEmptyProduct();

  async function member() {
    const { grounds } = journey();
    const made = await openAccount(grounds);
    const { id } = await openCompany(grounds, 'Cidrerie de Guidel');
    await join(grounds, made, id, 'csrManager');
    return made;
  }

  test.each(CROSSED_WAYS)(
    'in $language at $width px: a second factor, and its lock-out',
    async (way) => {
      const said = SAID[way.language];
      const words = wordsOf(way);
      const who = await member();
      const { context, page, broken } = await journey().open(way);
      await openSession(page, who);
      await page.goto('/compte');
      await page.getByRole('button', { name: said.begin }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(said.ownPassword).fill(who.password);
      await dialog.getByRole('button', { name: said.continue }).click();
      await dialog.getByRole('img').waitFor();
      await picture(page, 'second-factor', way);
      await clean(page);
      const secret = (await dialog.locator('code').innerText()).replace(/\s/g, '');
      await dialog.getByLabel(said.codeField).fill('000000');
      await dialog.getByRole('button', { name: said.activate }).click();
      await dialog.getByText(said.wrongCode).first().waitFor();
      await dialog.getByLabel(said.codeField).fill(await new Authenticator(secret).code());
      await dialog.getByRole('button', { name: said.activate }).click();
      await dialog.getByRole('listitem').first().waitFor();
      const codes = await dialog.getByRole('listitem').allInnerTexts();
      expect(codes).toHaveLength(10);
      await picture(page, 'recovery-codes', way);
      await clean(page);
      await dialog.getByRole('button', { name: said.kept }).click();
      await page.getByText(said.isOn).first().waitFor();
      await picture(page, 'account', way);
      await clean(page);
      await context.close();

      const anew = await journey().open(way);
      await password(anew.page);
      await picture(anew.page, 'second-step', way);
      await clean(anew.page);
      await code(anew.page, '000000');
      await anew.page.getByText(said.wrongCode).waitFor();
      await code(anew.page, codes[0] ?? '');
      await anew.page.waitForURL((url) => url.pathname === '/');

      const other = await journey().open(way);
      await password(other.page);
      for (let guess = 0; guess < 7; guess += 1) {
        const answered = other.page.waitForResponse(/second-factor$/);
        await code(other.page, `00000${guess}`);
        await answered;
      }
      await other.page.getByText(said.locked).waitFor();
      await clean(other.page);
      expect([...broken, ...anew.broken, ...other.broken]).toEqual([]);
      await anew.context.close();
      await other.context.close();

      async function password(where: Page): Promise<void> {
        await where.goto('/connexion');
        await where.getByLabel(words.email).fill(who.email);
        await where.getByLabel(words.password, { exact: true }).fill(who.password);
        await where.getByRole('button', { name: words.signIn, exact: true }).click();
        await where.getByLabel(said.secondCode).waitFor();
      }
      async function code(where: Page, typed: string): Promise<void> {
        await where.getByLabel(said.secondCode).fill(typed);
        await where.getByRole('button', { name: said.continue, exact: true }).click();
      }
    },
  );

  test.each(CROSSED_WAYS)(
    'in $language at $width px: a session is ended from another',
    async (way) => {
      const said = SAID[way.language];
      const who = await member();
      const [here, there] = [await journey().open(way), await journey().open(way)];
      await openSession(there.page, who);
      await there.page.goto('/compte');
      await openSession(here.page, who);
      await here.page.goto('/compte');
      await here.page.getByRole('button', { name: said.endLabel }).click();
      await here.page.getByText(said.ended).waitFor();
      await clean(here.page);
      await there.page.goto('/engagements');
      await there.page.getByText(said.expired).waitFor();
      expect(here.broken).toEqual([]);
      await here.context.close();
      await there.context.close();
    },
  );

  test.each(CROSSED_WAYS)('in $language at $width px: a lost password', async (way) => {
    const said = SAID[way.language];
    const words = wordsOf(way);
    const { mailbox } = journey();
    const who = await member();
    const { context, page, broken } = await journey().open(way);
    await page.goto('/connexion');
    await page.getByRole('link', { name: said.lost }).click();
    await page.getByRole('button', { name: said.lostSend }).waitFor();
    await page.getByLabel(words.email).fill(who.email);
    await clean(page);
    await page.getByRole('button', { name: said.lostSend }).click();
    await page.getByRole('heading', { name: said.lostSent }).waitFor();
    const { text } = await mailbox.mailTo(who.email);
    const link = /https?:\/\/\S+#\S+/.exec(text ?? '')?.[0] ?? '';
    await visit(link);
    await page.getByLabel(said.newPassword, { exact: true }).fill(NEXT);
    await picture(page, 'new-password', way);
    await clean(page);
    await page.getByRole('button', { name: said.keepPassword }).click();
    await page.getByRole('heading', { name: said.passwordChanged }).waitFor();
    await visit(link);
    await page.getByLabel(said.newPassword, { exact: true }).fill(`${NEXT} encore`);
    await page.getByRole('button', { name: said.keepPassword }).click();
    await page.getByText(said.used).waitFor();
    await clean(page);
    await signIn(page, words, { email: who.email, password: NEXT });
    expect(broken).toEqual([]);
    await context.close();

    async function visit(address: string): Promise<void> {
      await page.goto('about:blank');
      await page.goto(address);
    }
  });

  test.each(CROSSED_WAYS)('in $language at $width px: an API token', async (way) => {
    const said = SAID[way.language];
    const who = await member();
    const { context, page, broken } = await journey().open(way);
    await openSession(page, who);
    await page.goto('/jetons');
    await page.getByRole('button', { name: said.createToken }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(said.tokenName).fill('Export mensuel');
    await dialog.getByRole('button', { name: said.createToken }).click();
    await dialog.getByText(said.noScope).waitFor();
    await dialog.getByLabel(said.scope).check();
    await picture(page, 'token-form', way);
    await clean(page);
    await dialog.getByRole('button', { name: said.createToken }).click();
    const token = await dialog.locator('code').first().innerText();
    expect(token).toMatch(/^ancrage_/);
    await clean(page);
    expect(await statusWith(token)).toBe(200);
    await dialog.getByRole('button', { name: said.tokenKept }).click();
    await picture(page, 'tokens', way);
    await clean(page);
    expect(await page.getByText(token).count()).toBe(0);
    await page.getByRole('button', { name: said.revoke }).click();
    await page.getByText(said.revoked).first().waitFor();
    expect(await statusWith(token)).toBe(401);
    expect(broken).toEqual([]);
    await context.close();

    async function statusWith(bearer: string): Promise<number> {
      const nobody = Session.nobody(journey().grounds.apiUrl);
      const headers = { authorization: `Bearer ${bearer}` };
      return (await nobody.send('GET', '/api/score/dashboard', undefined, headers)).status;
    }
  });

  test.each(CROSSED_WAYS)(
    'in $language at $width px: the log, its filter and its file',
    async (way) => {
      const said = SAID[way.language];
      const { grounds } = journey();
      const head = await openAccount(grounds);
      const { id } = await openCompany(grounds, 'Voilerie de Kéroman');
      await join(grounds, head, id, 'companyAdministrator');
      const { context, page, broken } = await journey().open(way);
      await openSession(page, head);
      await page.goto('/journal');
      await page.getByRole('table').waitFor();
      await page.locator('summary').first().click();
      await picture(page, 'log', way);
      await clean(page);
      await page.getByLabel(said.topic).selectOption('session');
      await page.waitForURL(/sujet=session/);
      await page.getByRole('rowheader', { name: said.sessionOpened }).first().waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: said.download }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('ancrage-journal.csv');
      await page.goto('/journal?du=2020-01-01&au=2020-01-02');
      await page.getByText(said.noEvent).waitFor();
      await clean(page);
      expect(broken).toEqual([]);
      await context.close();
    },
  );
});

async function clean(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}
