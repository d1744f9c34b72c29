import { describe, expect, test } from '@jest/globals';
import type { Page } from '@playwright/test';
import { Authenticator } from '../grounds/authenticator';
import { openReadyCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import type { Grounds } from '../grounds/grounds';
import { join, openAccount, openOrganisation } from '../grounds/member';
import type { Session } from '../grounds/session';
import { overflows, picture, violations, WAYS } from './screens/browser';
import { onEmptyProduct } from './screens/journey';
import { signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const SAID = {
  fr: {
    validateAll: /^Valider ces 2 livraisons/,
    validated: /2 livraisons sont validées/,
    demand: /Demander la double authentification/,
    save: 'Enregistrer',
    first: 'Mettre en place la double authentification',
    ownPassword: 'Votre mot de passe',
    continue: 'Continuer',
    code: 'Code à six chiffres',
    activate: 'Activer',
    kept: 'Je les ai gardés',
    settings: 'Réglages',
    eraseText: 'Effacer les textes',
    eraseFiles: 'Effacer aussi les fichiers de preuve',
    eraseTextNow: 'Effacer les textes pour toujours',
    untitled: 'Intitulé effacé',
    eraseName: /^Effacer le nom de/,
    eraseNameNow: 'Effacer le nom pour toujours',
    unnamed: 'Nom effacé',
    download: 'Télécharger mes données',
    erase: 'Effacer mon compte',
    eraseNow: 'Effacer mon compte pour toujours',
    erased: /Votre compte est effacé/,
    search: 'Chercher une personne',
    erasePerson: /^Effacer Membre$/,
  },
  en: {
    validateAll: /^Validate these 2 deliveries/,
    validated: /2 deliveries are validated/,
    demand: /Demand two-step sign-in/,
    save: 'Save',
    first: 'Set up two-step sign-in',
    ownPassword: 'Your password',
    continue: 'Continue',
    code: 'Six-digit code',
    activate: 'Turn on',
    kept: 'I have kept them',
    settings: 'Settings',
    eraseText: 'Erase the texts',
    eraseFiles: 'Erase the files of evidence too',
    eraseTextNow: 'Erase the texts for good',
    untitled: 'Title erased',
    eraseName: /^Erase the name of/,
    eraseNameNow: 'Erase the name for good',
    unnamed: 'Name erased',
    download: 'Download my data',
    erase: 'Erase my account',
    eraseNow: 'Erase my account for good',
    erased: /Your account is erased/,
    search: 'Search for a person',
    erasePerson: /^Erase Membre$/,
  },
} as const;

/** Each language and each width once: the screens are of the forms that other journeys walk. */
const TWO_WAYS = [WAYS[0], WAYS[3]] as const;

describe('rights of members and of people', () => {
  const journey = onEmptyProduct();

  test.each(TWO_WAYS)(
    'in $language at $width px: validating, demanding a second factor, erasing',
    async (way) => {
      const said = SAID[way.language];
      const words = wordsOf(way);
      const { grounds } = journey();
      const { company, session } = await openReadyCompany(grounds, `Quai ${way.language}`);
      for (const hours of [6, 7]) {
        const declared = await session.post<{ realisations: { id: string }[] }>(
          '/api/commitments',
          meetingRoom(LAST_QUARTER, hours),
        );
        await attachFile(session, declared.body.realisations[0]?.id ?? '');
      }
      const files = () => filesOf(grounds, company.id);
      expect(await files()).toBe(1);
      const [head, second] = [await openAccount(grounds), await openAccount(grounds)];
      for (const who of [head, second]) {
        await join(grounds, who, company.id, 'companyAdministrator');
      }
      const scheme = way.width === 390 ? 'dark' : 'light';
      const { context, page, broken } = await journey().open(way, scheme);
      await signIn(page, words, head);

      await page.goto('/engagements');
      await page.getByRole('button', { name: said.validateAll }).waitFor();
      await picture(page, 'validation', way);
      await clean(page);
      await page.locator('main').press('v');
      await page.getByText(said.validated).waitFor();
      await page.getByRole('rowheader').getByRole('link').first().click();
      await page.getByRole('button', { name: said.eraseText }).click();
      await page.getByLabel(said.eraseFiles).check();
      await picture(page, 'erase-text', way);
      await clean(page);
      await page.getByRole('button', { name: said.eraseTextNow }).click();
      await page.getByRole('heading', { level: 1, name: said.untitled }).waitFor();
      expect(await files()).toBe(0);
      await picture(page, 'text-erased', way);

      await page.goto('/entreprise');
      await page.getByRole('button', { name: said.eraseName }).click();
      await page.getByRole('button', { name: said.eraseNameNow }).waitFor();
      await picture(page, 'erase-name', way);
      await clean(page);
      await page.getByRole('button', { name: said.eraseNameNow }).click();
      await page.getByRole('rowheader', { name: said.unnamed }).waitFor();
      // What opened the dialog is gone with the name: the focus goes to what was done.
      await page.locator('.notice-done:focus').waitFor();
      await picture(page, 'name-erased', way);
      await clean(page);

      await page.goto('/reglages');
      await page.getByLabel(said.demand).check();
      await picture(page, 'settings', way);
      await clean(page);
      await page.getByRole('button', { name: said.save }).click();
      await page.getByRole('heading', { level: 1, name: said.first }).waitFor();
      await picture(page, 'factor-first', way);
      await clean(page);
      await page.getByLabel(said.ownPassword).fill(head.password);
      await page.getByRole('button', { name: said.continue }).click();
      const secret = (await page.locator('code').innerText()).replace(/\s/g, '');
      await page.getByLabel(said.code).fill(await new Authenticator(secret).code());
      await page.getByRole('button', { name: said.activate }).click();
      await page.getByRole('button', { name: said.kept }).click();
      await page.getByRole('heading', { level: 1, name: said.settings }).waitFor();

      await page.goto('/compte');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: said.download }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('ancrage-mes-donnees.json');
      await page.getByRole('button', { name: said.erase }).click();
      await page.getByRole('button', { name: said.eraseNow }).waitFor();
      await picture(page, 'erase-account', way);
      await clean(page);
      await page.getByLabel(said.ownPassword).fill(head.password);
      await page.getByRole('button', { name: said.eraseNow }).click();
      await page.getByText(said.erased).waitFor();
      await clean(page);

      const operator = await openAccount(grounds);
      const platform = await openOrganisation(grounds, 'platform', 'Ancrage');
      await join(grounds, operator, platform, 'platformAdministrator');
      await signIn(page, words, operator);
      await page.goto('/admin/personnes');
      await page.getByLabel(said.search).fill(second.email);
      await page.getByRole('button', { name: said.erasePerson }).click();
      await page.getByRole('dialog').waitFor();
      await picture(page, 'erase-person', way);
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

/** One and the same file beside each line. */
async function attachFile(session: Session, targetId: string): Promise<void> {
  const { from, to } = meetingRoom(LAST_QUARTER, 1).realisations[0] ?? { from: '', to: '' };
  const form = new FormData();
  const fields = { targetType: 'realisation', targetId, dated: to };
  for (const [field, value] of Object.entries({ ...fields, coversFrom: from, coversTo: to })) {
    form.append(field, value);
  }
  form.append('file', new Blob(['%PDF-1.4\nsignatures\n%%EOF']), 'convention.pdf');
  const { status } = await session.send('POST', '/api/evidence/files', form);
  if (status !== 201) throw new Error(`Not attached: ${status}`);
}

async function filesOf({ owner }: Grounds, companyId: string): Promise<number> {
  const { rows } = await owner.query<{ files: number }>(
    'SELECT count(*)::int AS files FROM ancrage.evidence_file WHERE company_id = $1',
    [companyId],
  );
  return rows[0]?.files ?? -1;
}
