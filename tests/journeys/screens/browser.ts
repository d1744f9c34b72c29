import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import axe from 'axe-core';
import { ROOT } from '../../grounds/grounds';

/** The languages and widths in which every journey is made. */
export const WAYS = [
  { language: 'fr', width: 1440 },
  { language: 'en', width: 1440 },
  { language: 'fr', width: 390 },
  { language: 'en', width: 390 },
] as const;

/**
 * Each language and each width once: enough for the journeys beside the main job, whose layout does
 * not hang on the language.
 */
export const CROSSED_WAYS = [WAYS[0], WAYS[3]] as const;

/** One of them. */
export type Way = (typeof WAYS)[number];

/** Rules of WCAG 2.2 AA and those before it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Where screenshots go when they are asked for, to be looked at. */
const PICTURES = process.env.ANCRAGE_PICTURES;

/** Opens the browser that the run found or installed. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** A visitor's own window: language, width, no cookie. */
export async function openWindow(
  browser: Browser,
  baseURL: string,
  { language, width }: Way,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ context: BrowserContext; page: Page; broken: string[] }> {
  const context = await browser.newContext({
    baseURL,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    viewport: { width, height: width === 390 ? 844 : 900 },
    reducedMotion: 'reduce',
    colorScheme,
  });
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports the refusals that a journey provokes on purpose.
    const refused = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !refused) broken.push(message.text());
  });
  return { context, page, broken };
}

/**
 * Every accessibility violation of what is on screen, in a form that a person can read. No screen
 * has frames, so axe runs where it is asked, once it is there: a page of its own for each answer, as
 * the ready-made bridge opens it, takes three times as long.
 */
export async function violations(page: Page): Promise<string[]> {
  const known = await page.evaluate(() => 'axe' in globalThis);
  if (!known) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await here.run({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  }, RULES);
}

/** Waits until a page has its title and all that it reads. */
export async function isRead(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
}

/** Keeps a picture of the whole page when pictures are asked for. */
export async function picture(page: Page, name: string, way: Way): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({
    path: join(PICTURES, `${name}-${way.language}-${way.width}.png`),
    fullPage: true,
  });
}

/** Says whether the page is wider than its window: nothing may be cut off. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}

/** The built web application. */
export const WEB_DIST = join(ROOT, 'web/dist');
