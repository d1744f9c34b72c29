import { describe, expect, test } from '@jest/globals';
import { accountOf } from './screens/accounts';
import { overflows, picture, violations, WAYS } from './screens/browser';
import { onDemonstration } from './screens/journey';
import { signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const MANAGER = accountOf('csrManager', 'Chaudronnerie de la Rade');

const PAGES = ['/mentions-legales', '/confidentialite', '/accessibilite'];

const INSIDE = ['/engagements', '/engagements/declarer', '/entreprise', '/reponses', '/nulle-part'];

describe('every other screen', () => {
  const journey = onDemonstration();

  test.each(WAYS)(
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

  test.each(WAYS)(
    'in $language at $width px: lists, forms and a page that does not exist',
    async (way) => {
      const words = wordsOf(way);
      const { context, page, broken } = await journey().open(way);
      await signIn(page, words, MANAGER);
      for (const path of INSIDE) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await picture(page, path.slice(1).replaceAll('/', '-'), way);
        expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
        expect({ path, overflows: await overflows(page) }).toEqual({ path, overflows: false });
      }
      expect(await page.getByRole('heading', { name: words.notFound }).isVisible()).toBe(true);
      expect(broken).toEqual([]);
      await context.close();
    },
  );

  test.each([WAYS[0], WAYS[2]])(
    'in the dark at $width px every screen is as legible',
    async (way) => {
      const words = wordsOf(way);
      const { context, page } = await journey().open(way, 'dark');
      await signIn(page, words, MANAGER);
      for (const path of [
        '/',
        ...INSIDE,
        '/engagements/declarer/meetingRoom',
        '/imports',
        '/charte',
      ]) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.locator('main h2, main table, main form, main h1').first().waitFor();
        await picture(page, `dark-${path.slice(1).replaceAll('/', '-')}`, way);
        expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
      }
      await context.close();
    },
  );
});
