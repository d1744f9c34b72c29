import { readFile } from 'node:fs/promises';
import {
  DOSSIER_FORMAT,
  verifyDossier,
  type Dossier,
} from '@ancrage/engine/dossier/verify-dossier';
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
    await page.locator('svg.recharts-surface').first().waitFor();
    const next = page.getByRole('region', { name: words.next });
    await next.getByRole('listitem').first().waitFor();
    const peers = page.getByRole('region', { name: words.peers });
    await peers.getByText(words.reference).waitFor();
    await picture(page, 'dashboard', way);

    expect(await page.getByRole('heading', { name: 'Chaudronnerie de la Rade' }).isVisible()).toBe(
      true,
    );
    const head = page.getByRole('region', { name: words.score, exact: true });
    expect(await head.getByText(words.between).first().isVisible()).toBe(true);
    expect(await head.getByText(words.settled).isVisible()).toBe(true);
    await head.getByText(words.origin).click();
    expect(await head.getByText(words.yourData).isVisible()).toBe(true);
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
    await change.getByText(words.volume, { exact: true }).click();
    await change.getByRole('link').first().click();
    await page.waitForURL(/\/engagements\/[0-9a-f-]{36}/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy();
    expect(await violations(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { name: words.trend }).waitFor();
    await context.close();
  });

  test.each(WAYS)(
    'in $language at $width px: what would move the score, tried out',
    async (way) => {
      const words = wordsOf(way);
      const { context, page, broken } = await journey().open(way);
      await signIn(page, words, EXECUTIVE);
      const next = page.getByRole('region', { name: words.next });
      await next.getByRole('listitem').first().waitFor();
      expect(await next.getByRole('listitem').count()).toBeGreaterThan(1);

      const whatIf = page.getByRole('region', { name: words.whatIf });
      await whatIf.getByText(words.whatIf).click();
      const simulated = whatIf.getByRole('status');
      const before = await simulated.innerText();
      // By the keyboard alone.
      await whatIf.getByRole('slider').first().focus();
      for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
      const moved = await eventually(
        () => simulated.innerText(),
        (text) => words.between.test(text.split(words.simulated)[1] ?? ''),
      );
      expect(moved).not.toBe(before);
      await picture(page, 'what-if', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await whatIf.getByRole('button', { name: words.resetAll }).click();
      expect(await simulated.innerText()).toBe(before);
      expect(broken).toEqual([]);
      await context.close();
    },
  );

  test('the dossier that is downloaded gives the same digits again', async () => {
    const way = WAYS[0];
    const words = wordsOf(way);
    const { context, page } = await journey().open(way);
    await signIn(page, words, EXECUTIVE);
    const button = page.getByRole('button', { name: words.dossier });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toMatch(/^ancrage-dossier-\d{4}-Q[1-4]\.json$/);
    const dossier = JSON.parse(await readFile(await download.path(), 'utf8')) as Dossier;
    expect(dossier.format).toBe(DOSSIER_FORMAT);
    expect(verifyDossier(dossier)).toBeNull();
    await context.close();
  });

  test('in the dark it is as legible', async () => {
    const way = WAYS[0];
    const words = wordsOf(way);
    const { context, page } = await journey().open(way, 'dark');
    await signIn(page, words, EXECUTIVE);
    await page.getByRole('region', { name: words.next }).getByRole('listitem').first().waitFor();
    await page.getByRole('region', { name: words.whatIf }).getByText(words.whatIf).click();
    await picture(page, 'dashboard-dark', way);
    expect(await violations(page)).toEqual([]);
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
