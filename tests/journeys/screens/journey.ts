import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { demonstrationTemplate } from '../../grounds/demonstration';
import { openGrounds, type Grounds } from '../../grounds/grounds';
import { openBrowser, openWindow, WEB_DIST, type Way } from './browser';

/** What every journey has: the demonstration's product and a browser. */
export interface Journey {
  readonly grounds: Grounds;
  open(
    way: Way,
    colorScheme?: 'light' | 'dark',
  ): Promise<{ context: BrowserContext; page: Page; broken: string[] }>;
}

/** Opens the whole product on its demonstration data before the journeys of a file. */
export function onDemonstration(): () => Journey {
  let journey: (Journey & { browser: Browser }) | undefined;
  beforeAll(async () => {
    const grounds = await openGrounds({
      template: await demonstrationTemplate(),
      webDist: WEB_DIST,
    });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const browser = await openBrowser();
    journey = {
      grounds,
      browser,
      open: (way, scheme) => openWindow(browser, grounds.apiUrl, way, scheme),
    };
  });
  afterAll(async () => {
    await journey?.browser.close();
    await journey?.grounds.close();
  });
  return () => {
    if (!journey) throw new Error('The journey has not begun');
    return journey;
  };
}
