import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { demonstrationTemplate } from '../../grounds/demonstration';
import { openGrounds, type Grounds } from '../../grounds/grounds';
import { openMailbox, type Mailbox } from '../../grounds/mailbox';
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
  return opened(async () => ({ template: await demonstrationTemplate() }));
}

/** Opens the whole product on a database that holds nobody, with a mail server of its own. */
export function onEmptyProduct(): () => Journey & { readonly mailbox: Mailbox } {
  let mailbox: Mailbox | undefined;
  const journey = opened(async () => {
    mailbox = await openMailbox();
    return { worker: mailbox.settings };
  });
  afterAll(() => mailbox?.close());
  return () => {
    if (!mailbox) throw new Error('The journey has not begun');
    return { ...journey(), mailbox };
  };
}

function opened(options: () => Promise<Parameters<typeof openGrounds>[0]>): () => Journey {
  let journey: (Journey & { browser: Browser }) | undefined;
  beforeAll(async () => {
    const grounds = await openGrounds({ ...(await options()), webDist: WEB_DIST });
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
