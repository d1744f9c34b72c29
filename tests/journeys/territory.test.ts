import { describe, expect, test } from '@jest/globals';
import { accountOf } from './screens/accounts';
import { overflows, picture, violations, WAYS } from './screens/browser';
import { onDemonstration } from './screens/journey';
import { signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const AGENT = accountOf('territoryAgent', 'Lorient Agglomération');

describe("a territory's agent reads what its companies open", () => {
  const journey = onDemonstration();

  test.each(WAYS)('in $language at $width px: own score, spread, volumes, no name', async (way) => {
    const words = wordsOf(way);
    const { context, page, broken } = await journey().open(way);
    await signIn(page, words, AGENT);
    await page.getByRole('heading', { name: words.spread }).waitFor();
    await page.locator('svg').first().waitFor();
    await picture(page, 'territory', way);
    expect(await page.getByRole('heading', { name: words.open }).isVisible()).toBe(true);
    expect(await page.getByText('Chaudronnerie').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(broken).toEqual([]);
    await context.close();
  });
});
