import { describe, expect, test } from '@jest/globals';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { Session } from '../grounds/session';
import { accountOf } from './screens/accounts';
import { overflows, picture, violations, WAYS } from './screens/browser';
import { onDemonstration } from './screens/journey';
import { signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const EXECUTIVE = accountOf('executive', 'Chaudronnerie de la Rade');
const MANAGER = accountOf('csrManager', 'Chaudronnerie de la Rade');

describe('an executive opens the dashboard for two minutes', () => {
  const journey = onDemonstration();

  test.each(WAYS)('in $language at $width px: score, path, causes, volumes', async (way) => {
    const words = wordsOf(way);
    const { context, page, broken } = await journey().open(way);
    await signIn(page, words, EXECUTIVE);
    await page.getByRole('heading', { name: words.trend }).waitFor();
    await page.getByRole('heading', { name: words.parts }).waitFor();
    await page.locator('svg').first().waitFor();
    await picture(page, 'dashboard', way);

    expect(await page.getByRole('heading', { name: 'Chaudronnerie de la Rade' }).isVisible()).toBe(
      true,
    );
    expect(await page.getByText(words.score).first().isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);

    await page.getByRole('button', { name: words.table }).first().click();
    expect(await page.getByRole('table').first().isVisible()).toBe(true);
    expect(await page.getByRole('table').first().locator('tbody tr').count()).toBe(8);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: words.drawing }).first().click();
    expect(broken).toEqual([]);
    await context.close();
  });

  test('bars of the change lead to the commitments that caused them', async () => {
    const way = WAYS[0];
    const words = wordsOf(way);
    const { context, page } = await journey().open(way);
    await signIn(page, words, EXECUTIVE);
    const change = page.getByRole('region', { name: words.change });
    await change
      .getByText(/mètres carrés/)
      .first()
      .click();
    await change.getByRole('link').first().click();
    await page.waitForURL(/\/engagements\/[0-9a-f-]{36}/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy();
    expect(await violations(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { name: words.trend }).waitFor();
    await context.close();
  });

  test('a score that lands shows by itself, without a reload', async () => {
    const way = WAYS[0];
    const words = wordsOf(way);
    const { context, page } = await journey().open(way);
    await signIn(page, words, EXECUTIVE);
    await page.getByRole('heading', { name: words.behind }).waitFor();
    const volumes = page.locator('section', {
      has: page.getByRole('heading', { name: words.behind }),
    });
    const before = await volumes.last().innerText();
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));

    const manager = await Session.signIn(journey().grounds.apiUrl, MANAGER);
    const declared = await manager.post('/api/commitments', meetingRoom(LAST_QUARTER, 100));
    expect(declared.status).toBe(201);
    await eventually(
      () => volumes.last().innerText(),
      (text) => text !== before,
    );
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    await context.close();
  });
});
