import { beforeAll, describe, expect, test } from '@jest/globals';
import { createAdministrator } from '../grounds/administrator';
import { openCompany } from '../grounds/company';
import { join, openAccount, openOrganisation, type TestMember } from '../grounds/member';
import { isRead, overflows, picture, violations, CROSSED_WAYS } from './screens/browser';
import { onEmptyProduct } from './screens/journey';
import { openSession } from './screens/sign-in';
import { FAILURE, strainPipeline } from './screens/strained-pipeline';

const SAID = {
  fr: {
    organisations: 'Organisations',
    search: 'Chercher par nom ou numéro',
    territories: 'Territoires',
    open: 'Ouvrir un territoire',
    epci: 'Groupement de communes',
    missing: 'Choisissez un territoire dans la liste.',
    already: 'Ce territoire est déjà ouvert.',
    revoke: /^Retirer l’accès à/,
    revokeNow: 'Retirer l’accès',
    revoked: 'L’accès au territoire est retiré.',
    why: 'Pourquoi ?',
    opened: 'Le territoire est ouvert.',
    rights: 'Qui peut faire quoi',
    denied: 'Cette page n’est pas ouverte à votre rôle',
    openAssociation: 'Ouvrir une association',
    associationName: 'Nom de l’association',
    associationEmail: 'Adresse e-mail d’une personne du bureau',
    rna: 'Numéro RNA',
    rnaWrong: /n’est pas un numéro RNA/,
    associationOpened: /^L’association est ouverte/,
    name: 'Prénom et nom',
    password: 'Mot de passe',
    accept: 'Accepter l’invitation',
    answered: 'Cette invitation a déjà reçu une réponse.',
    pipeline: 'Traitements',
    retry: 'Relancer Lecture des imports, Forge de Caudan',
    retried: 'Un travail est relancé.',
  },
  en: {
    organisations: 'Organisations',
    search: 'Search by name or number',
    territories: 'Territories',
    open: 'Open a territory',
    epci: 'Group of communes',
    missing: 'Choose a territory from the list.',
    already: 'This territory is already open.',
    revoke: /^Take back access to/,
    revokeNow: 'Take back access',
    revoked: 'Access to the territory is taken back.',
    why: 'Why?',
    opened: 'The territory is open.',
    rights: 'Who may do what',
    denied: 'This page is not open to your role',
    openAssociation: 'Open an association',
    associationName: 'Name of the association',
    associationEmail: 'E-mail address of somebody of the board',
    rna: 'RNA number',
    rnaWrong: /is no RNA number/,
    associationOpened: /^The association is open/,
    name: 'First and last name',
    password: 'Password',
    accept: 'Accept the invitation',
    answered: 'This invitation was already answered.',
    pipeline: 'Processing',
    retry: 'Retry Reading imports, Forge de Caudan',
    retried: 'One job is being retried.',
  },
} as const;

/** One territory for each way: an EPCI is opened once. */
const NEW_TERRITORY = {
  'fr-1440': ['Brest Métropole', /Brest Métropole/],
  'en-1440': ['Rennes', /Rennes Métropole/],
  'fr-390': ['Nantes', /Nantes Métropole/],
  'en-390': ['Quimper', /Quimper/],
} as const;

describe('a platform administrator', () => {
  const journey = onEmptyProduct();
  let operator: TestMember;

  beforeAll(async () => {
    const { grounds } = journey();
    operator = await openAccount(grounds);
    const platform = await openOrganisation(grounds, 'platform', 'Ancrage');
    await join(grounds, operator, platform, 'platformAdministrator');
    for (const name of ['Biscuiterie du Scorff', 'Voilerie du Blavet', 'Forge de Caudan']) {
      await openCompany(grounds, name);
    }
    await strainPipeline(grounds, CROSSED_WAYS.length);
  });

  test.each(CROSSED_WAYS)(
    'in $language at $width px: comes in by the link of admin:create, once',
    async (way) => {
      const said = SAID[way.language];
      const { grounds } = journey();
      const { link } = createAdministrator(grounds, `maelle.${way.width}@plateforme.example`);
      const { context, page, broken } = await journey().open(way);
      await page.goto(link);
      await page.getByLabel(said.name).fill('Maëlle Jaouen');
      await page.getByLabel(said.password, { exact: true }).fill('trois chalands dans la brume');
      await picture(page, 'admin-link', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await page.getByRole('button', { name: said.accept }).click();
      await page.getByRole('heading', { level: 1, name: said.organisations }).waitFor();
      await page.goto('about:blank');
      await page.goto(link);
      await page.getByText(said.answered).waitFor();
      expect(broken).toEqual([]);
      await context.close();
    },
  );

  test.each(CROSSED_WAYS)(
    'in $language at $width px: organisations, processing, territories, rights',
    async (way) => {
      const said = SAID[way.language];
      const { grounds } = journey();
      const { context, page, broken } = await journey().open(way);
      await openSession(page, operator);
      await page.goto('/');
      await page.getByRole('heading', { level: 1, name: said.organisations }).waitFor();
      await page.getByRole('table').waitFor();
      await picture(page, 'admin-organisations', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await page.getByLabel(said.search).fill('biscuiterie du scorff');
      await page.waitForURL(/texte=biscuiterie/);
      await page.getByRole('rowheader', { name: 'Forge de Caudan' }).waitFor({ state: 'detached' });
      expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Biscuiterie du Scorff']);

      for (const path of ['/admin/rattachements', '/admin/messages']) {
        await page.goto(path);
        await isRead(page);
        expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
      }

      await page.goto('/admin/traitements');
      await page.getByRole('heading', { level: 1, name: said.pipeline }).waitFor();
      await page.getByText(FAILURE).first().waitFor();
      await page.getByRole('progressbar').waitFor();
      await picture(page, 'admin-pipeline', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await page.getByRole('button', { name: said.retry }).first().click();
      await page.getByText(said.retried).waitFor();

      await page.goto('/admin/territoires');
      await page.getByRole('heading', { level: 1, name: said.territories }).waitFor();
      await page.getByRole('button', { name: said.open }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: said.open }).click();
      await dialog.getByText(said.missing).waitFor();
      expect(await violations(page)).toEqual([]);
      const [typed, name] = NEW_TERRITORY[`${way.language}-${way.width}`];
      await choose(typed, name);
      await picture(page, 'admin-open-territory', way);
      await dialog.getByRole('button', { name: said.open }).click();
      await page.getByText(said.opened).waitFor();
      await page.getByRole('rowheader', { name }).waitFor();
      await picture(page, 'admin-territories', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);

      await page.getByRole('button', { name: said.open }).click();
      await choose(typed, name);
      await dialog.getByRole('button', { name: said.open }).click();
      await dialog.getByText(said.already).first().waitFor();
      const agent = await openAccount(grounds);
      const { rows } = await grounds.owner.query<{ id: string }>(
        `SELECT id FROM ancrage.organisation WHERE type = 'territory'
         ORDER BY created_at DESC LIMIT 1`,
      );
      await join(grounds, agent, rows[0]?.id ?? '', 'territoryAgent');
      await page.reload();
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
      await row.getByRole('button', { name: said.revoke }).click();
      await dialog.getByLabel(said.why).selectOption('agreementEnded');
      await picture(page, 'admin-revoke-territory', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await dialog.getByRole('button', { name: said.revokeNow, exact: true }).click();
      await page.getByText(said.revoked).waitFor();

      await page.goto('/associations');
      await page.getByRole('button', { name: said.openAssociation }).click();
      await dialog.getByLabel(said.associationName).fill(`Les Filets bleus ${way.width}`);
      await dialog.getByLabel(said.rna).fill('W12');
      await dialog.getByLabel(said.associationEmail).fill(`bureau.${way.width}@filets.example`);
      await dialog.getByRole('button', { name: said.openAssociation }).click();
      await dialog.getByText(said.rnaWrong).first().waitFor();
      await picture(page, 'association-form', way);
      expect(await violations(page)).toEqual([]);
      await dialog.getByLabel(said.rna).fill(`W56${String(way.width).padStart(7, '0')}`);
      await dialog.getByRole('button', { name: said.openAssociation }).click();
      await page.getByText(said.associationOpened).waitFor();
      await picture(page, 'associations', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);

      await page.goto('/droits');
      await page.getByRole('heading', { level: 1, name: said.rights }).waitFor();
      await page.getByRole('table').waitFor();
      await picture(page, 'rights', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await page.goto('/engagements');
      await page.getByRole('heading', { name: said.denied }).waitFor();
      expect(broken).toEqual([]);
      await context.close();

      async function choose(text: string, option: RegExp): Promise<void> {
        await dialog.getByRole('combobox', { name: said.epci }).fill(text);
        await page.getByRole('option', { name: option }).first().click();
      }
    },
  );
});
