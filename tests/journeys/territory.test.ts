import { describe, expect, test } from '@jest/globals';
import { openArea } from '../grounds/territory';
import { accountOf } from './screens/accounts';
import { overflows, picture, violations, WAYS } from './screens/browser';
import { onDemonstration } from './screens/journey';
import { openSession, signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const ADMINISTRATOR = accountOf('companyAdministrator', 'Chaudronnerie de la Rade');
const AGENT = accountOf('territoryAgent', 'Lorient Agglomération');

describe("a territory's agent reads what its companies open", () => {
  const journey = onDemonstration();

  test.each(WAYS)('in $language at $width px: own score, spread, volumes, no name', async (way) => {
    const words = wordsOf(way);
    const { context, page, broken } = await journey().open(way);
    await signIn(page, words, AGENT);
    await page.getByRole('heading', { name: words.spread }).waitFor();
    await page.locator('svg').first().waitFor();
    await page.getByRole('heading', { name: words.namedOnes }).waitFor();
    await picture(page, 'territory', way);
    expect(await page.getByRole('heading', { name: words.open }).isVisible()).toBe(true);
    for (const heading of [words.overall, words.groups]) {
      expect(await page.getByRole('heading', { name: heading }).isVisible()).toBe(true);
    }
    expect(await page.getByText(words.hiddenCell, { exact: true }).count()).toBeGreaterThan(0);
    expect(await page.getByText('Voilerie du Blavet').count()).toBeGreaterThan(0);
    expect(await page.getByText('Chaudronnerie de la Rade').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(broken).toEqual([]);
    await context.close();
  });

  test.each([
    [WAYS[0], 'departement', '56', 'Morbihan'],
    [WAYS[3], 'commune', '56098', 'Lanester'],
  ] as const)('%j a %s reads what is published for it', async (way, level, code, name) => {
    const words = wordsOf(way);
    const { grounds } = journey();
    const { context, page, broken } = await journey().open(way);
    await openSession(page, await openArea(grounds, level, code));
    await page.goto('/');
    await page.getByRole('heading', { name: words.overall }).waitFor();
    expect(await page.getByText(name).count()).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { name: words.spread }).count()).toBe(
      level === 'commune' ? 1 : 0,
    );
    await picture(page, `territory-${level}`, way);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(broken).toEqual([]);
    await context.close();
  });

  test.each([WAYS[0], WAYS[3]])(
    'in $language at $width px: a company agrees to be named, and takes it back',
    async (way) => {
      const words = wordsOf(way);
      const { context, page, broken } = await journey().open(way);
      await signIn(page, words, ADMINISTRATOR);
      await page.goto('/entreprise');
      await page.getByRole('button', { name: words.agree }).click();
      await page.getByRole('button', { name: words.withdrawName }).waitFor();
      await picture(page, 'naming', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await page.getByRole('button', { name: words.withdrawName }).click();
      await page.getByRole('button', { name: words.agree }).waitFor();
      const { rows } = await journey().grounds.owner.query<{ named: boolean }>(
        `SELECT (after->>'named')::boolean AS named FROM ancrage.audit_event e
         JOIN ancrage.organisation o ON o.id = e.organisation_id
         WHERE o.name = $1 AND e.action = 'naming.added' ORDER BY e.id DESC LIMIT 2`,
        [ADMINISTRATOR.organisation],
      );
      expect(rows.map(({ named }) => named)).toEqual([false, true]);
      expect(broken).toEqual([]);
      await context.close();
    },
  );
});
