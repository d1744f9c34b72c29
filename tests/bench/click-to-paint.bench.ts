import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';
import { demonstrationTemplate } from '../grounds/demonstration';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { accountOf } from '../journeys/screens/accounts';
import { openBrowser, openWindow, WAYS, WEB_DIST } from '../journeys/screens/browser';
import { signIn } from '../journeys/screens/sign-in';
import { wordsOf } from '../journeys/screens/words';
import { record } from './results';
import { median, quantile } from './statistics';

const SAMPLES = 30;

const MANAGER = accountOf('csrManager', 'Chaudronnerie de la Rade');

/** From the click on "Déclarer" to the new figure painted on a dashboard that is open beside it. */
describe('from the click to the painted score', () => {
  let grounds: Grounds;
  let browser: Browser;
  // A page behind another one is painted once a second: each has a browser of its own.
  let other: Browser;

  beforeAll(async () => {
    grounds = await openGrounds({ template: await demonstrationTemplate(), webDist: WEB_DIST });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    [browser, other] = [await openBrowser(), await openBrowser()];
  });
  afterAll(async () => {
    await Promise.all([browser.close(), other.close()]);
    await grounds.close();
  });

  test('on a dashboard open beside the form', async () => {
    const [way] = WAYS;
    const words = wordsOf(way);
    const { context, page } = await openWindow(browser, grounds.apiUrl, way);
    await signIn(page, words, MANAGER);
    await page.getByRole('heading', { name: words.behind }).waitFor();
    const { context: second, page: form } = await openWindow(other, grounds.apiUrl, way);
    await signIn(form, words, MANAGER);
    const laps: number[] = [];
    for (let lap = 0; lap < SAMPLES; lap += 1) {
      await form.goto('/engagements/declarer/meetingRoom');
      await form.getByLabel(words.commitmentTitle).fill(`Mesure ${lap}`);
      await form.getByLabel(words.from, { exact: true }).fill('01/07/2026');
      await form.getByLabel(words.to, { exact: true }).fill('30/09/2026');
      await form.getByLabel(words.hours).fill(String(10 + lap));
      await form.getByLabel(words.area).fill('40');
      const painted = untilPainted(page, words.spaces);
      const button = form.getByRole('button', { name: words.declare }).last();
      const clicked = await button.evaluate((element) => {
        (element as HTMLButtonElement).click();
        return performance.timeOrigin + performance.now();
      });
      laps.push((await painted) - clicked);
      await form.waitForURL(/\/engagements\/[0-9a-f-]{36}/);
    }
    await record('click on "Déclarer" to the painted score', {
      'p50 (ms)': median(laps),
      'p99 (ms, aim ≤ 250)': quantile(laps, 0.99),
    });
    await Promise.all([context.close(), second.close()]);
  });
});

/** The instant of the first frame that shows another volume. */
function untilPainted(page: Page, label: string): Promise<number> {
  return page.evaluate((text) => {
    const shown = () =>
      [...document.querySelectorAll('*')]
        .filter((node) => node.children.length === 0 && node.textContent === text)
        .map((node) => node.parentElement?.textContent ?? '')
        .join('|');
    const before = shown();
    return new Promise<number>((resolve) => {
      const look = () => {
        if (shown() === before) requestAnimationFrame(look);
        else requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
      };
      look();
    });
  }, label);
}
