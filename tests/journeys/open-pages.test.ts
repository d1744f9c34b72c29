import { readFileSync } from 'node:fs';
import { holdsInclusion, type InclusionProof } from '@ancrage/ledger/inclusion-proof';
import { describe, expect, test } from '@jest/globals';
import { eventually } from '../grounds/eventually';
import { accountOf } from './screens/accounts';
import { isRead, overflows, picture, violations, CROSSED_WAYS, WAYS } from './screens/browser';
import { onDemonstration } from './screens/journey';
import { openSession } from './screens/sign-in';
import { wordsOf } from './screens/words';

const MANAGER = accountOf('csrManager', 'Chaudronnerie de la Rade');

const VALIDATOR = accountOf('validator', 'Chaudronnerie de la Rade');

const PAGES = ['/mentions-legales', '/confidentialite', '/accessibilite'];

const INSIDE = [
  '/engagements',
  '/engagements/declarer',
  '/entreprise',
  '/reponses',
  '/registre',
  '/nulle-part',
];

const SAID = {
  fr: {
    whole: 'Le registre est intact',
    proof: /^Télécharger la preuve du/,
    asKnown: 'Tel que connu le',
    known: /^Tel que connu le .* enregistré depuis/,
    today: 'Revenir à aujourd’hui',
    waiting: /livraisons? de cette liste attend/,
    validated: /^Validée par Erwan Tanguy le/,
  },
  en: {
    whole: 'The register is whole',
    proof: /^Download the proof of/,
    asKnown: 'As known on',
    known: /^As known on .* recorded since/,
    today: 'Back to today',
    waiting: /deliver(y|ies) of this list waits?/,
    validated: /^Validated by Erwan Tanguy on/,
  },
} as const;

describe('every other screen', () => {
  const journey = onDemonstration();

  test.each(CROSSED_WAYS)(
    'in $language at $width px: sign-in says what is wrong and keeps what was typed',
    async (way) => {
      const words = wordsOf(way);
      const { context, page } = await journey().open(way);
      await page.goto('/engagements');
      await page.getByLabel(words.email).fill(MANAGER.email);
      await page.getByLabel(words.password, { exact: true }).fill('pas la bonne');
      await picture(page, 'sign-in', way);
      await page.getByRole('button', { name: words.signIn, exact: true }).click();
      await page.getByRole('alert').first().waitFor();
      expect(await page.getByLabel(words.email).inputValue()).toBe(MANAGER.email);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      for (const path of PAGES) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await violations(page)).toEqual([]);
      }
      await context.close();
    },
  );

  test.each(CROSSED_WAYS)(
    'in $language at $width px: lists, forms and a page that does not exist',
    async (way) => {
      const words = wordsOf(way);
      const { context, page, broken } = await journey().open(way);
      await openSession(page, MANAGER);
      for (const path of INSIDE) {
        await page.goto(path);
        await isRead(page);
        await picture(page, path.slice(1).replaceAll('/', '-'), way);
        expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
        expect({ path, overflows: await overflows(page) }).toEqual({ path, overflows: false });
      }
      expect(await page.getByRole('heading', { name: words.notFound }).isVisible()).toBe(true);
      expect(broken).toEqual([]);
      await context.close();
    },
  );

  test.each(CROSSED_WAYS)(
    'in $language at $width px: the register is whole, and its proof is taken away',
    async (way) => {
      const said = SAID[way.language];
      const { context, page, broken } = await journey().open(way);
      await openSession(page, MANAGER);
      await page.goto('/registre');
      await page.getByText(said.whole).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: said.proof }).first().click(),
      ]);
      const proof = JSON.parse(readFileSync(await file.path(), 'utf8')) as InclusionProof;
      expect(holdsInclusion(proof)).toBe(true);
      expect(broken).toEqual([]);
      await context.close();
    },
  );

  test.each(CROSSED_WAYS)(
    'in $language at $width px: commitments and score as known on a past day, and back',
    async (way) => {
      const said = SAID[way.language];
      const { context, page, broken } = await journey().open(way);
      await openSession(page, MANAGER);
      await page.goto('/engagements');
      const table = page.locator('main table');
      await table.waitFor();
      const now = await table.innerText();
      await page.getByLabel(said.asKnown).fill('31/12/2025');
      await page.getByText(said.known).waitFor();
      await eventually(
        () => table.innerText(),
        (text) => text !== now,
      );
      await picture(page, 'engagements-connu', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await page.getByRole('button', { name: said.today }).click();
      await eventually(
        () => table.innerText(),
        (text) => text === now,
      );
      await page.goto('/?connu=2025-12-31');
      await page.getByText(said.known).waitFor();
      await picture(page, 'dashboard-connu', way);
      expect(await violations(page)).toEqual([]);
      expect(broken).toEqual([]);
      await context.close();
    },
  );

  test.each(CROSSED_WAYS)(
    'in $language at $width px: a validator sees what waits, and what was validated',
    async (way) => {
      const said = SAID[way.language];
      const { context, page, broken } = await journey().open(way);
      await openSession(page, VALIDATOR);
      await page.goto('/engagements');
      await page.getByText(said.waiting).waitFor();
      const rows = page.locator('main table tbody tr');
      const waiting = rows.filter({ has: page.locator('.list-unvalidated') });
      expect(await waiting.count()).toBeGreaterThan(0);
      await picture(page, 'engagements-a-valider', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      const validated = rows.filter({ hasNot: page.locator('.list-unvalidated') });
      await validated.first().getByRole('link').first().click();
      await page.getByText(said.validated).first().waitFor();
      await picture(page, 'engagement-valide', way);
      expect(await violations(page)).toEqual([]);
      expect(broken).toEqual([]);
      await context.close();
    },
  );

  test.each([WAYS[0], WAYS[2]])(
    'in the dark at $width px every screen is as legible',
    async (way) => {
      const { context, page } = await journey().open(way, 'dark');
      await openSession(page, MANAGER);
      for (const path of [
        '/',
        ...INSIDE,
        '/engagements/declarer/meetingRoom',
        '/imports',
        '/charte',
      ]) {
        await page.goto(path);
        await isRead(page);
        await picture(page, `dark-${path.slice(1).replaceAll('/', '-')}`, way);
        expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
      }
      await context.close();
    },
  );
});
