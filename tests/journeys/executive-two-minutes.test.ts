import { DEMONSTRATION_ACCOUNTS } from '@ancrage/demo/accounts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '@playwright/test';
import { demonstrationTemplate } from '../grounds/demonstration';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { Session } from '../grounds/session';
import {
  openBrowser,
  openWindow,
  overflows,
  picture,
  violations,
  WAYS,
  WEB_DIST,
} from './screens/browser';
import { signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const EXECUTIVE = account('executive');
const MANAGER = account('csrManager');

describe('an executive opens the dashboard for two minutes', () => {
  let grounds: Grounds;
  let browser: Browser;

  beforeAll(async () => {
    grounds = await openGrounds({ template: await demonstrationTemplate(), webDist: WEB_DIST });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await grounds.close();
  });

  test.each(WAYS)('in $language at $width px: score, path, causes, volumes', async (way) => {
    const words = wordsOf(way);
    const { context, page, broken } = await openWindow(browser, grounds.apiUrl, way);
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
    const { context, page } = await openWindow(browser, grounds.apiUrl, way);
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
    const { context, page } = await openWindow(browser, grounds.apiUrl, way);
    await signIn(page, words, EXECUTIVE);
    await page.getByRole('heading', { name: words.behind }).waitFor();
    const volumes = page.locator('section', {
      has: page.getByRole('heading', { name: words.behind }),
    });
    const before = await volumes.last().innerText();
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));

    const manager = await Session.signIn(grounds.apiUrl, MANAGER);
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

function account(role: string) {
  const found = DEMONSTRATION_ACCOUNTS.find(
    (one) => one.role === role && one.organisation === 'Chaudronnerie de la Rade',
  );
  if (!found) throw new Error(`No demonstration account for ${role}`);
  return found;
}
