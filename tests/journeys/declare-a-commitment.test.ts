import { describe, expect, test } from '@jest/globals';
import type { Page } from '@playwright/test';
import { join, openAccount } from '../grounds/member';
import { accountOf } from './screens/accounts';
import { overflows, picture, violations, WAYS } from './screens/browser';
import { onDemonstration } from './screens/journey';
import { openSession, signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const MANAGER = accountOf('csrManager', 'Chaudronnerie de la Rade');

describe('a CSR manager declares a commitment', () => {
  const journey = onDemonstration();

  test.each(WAYS)('in $language at $width px, a draft surviving a reload', async (way) => {
    const words = wordsOf(way);
    const { context, page, broken } = await journey().open(way);
    await signIn(page, words, MANAGER);
    await page.goto('/engagements/declarer/meetingRoom');
    const title = `Salle des marées ${way.language} ${way.width}`;
    await page.getByLabel(words.commitmentTitle).fill(title);
    await page.getByLabel(words.hours).fill('1 240,5');
    await page.waitForTimeout(100);
    await page.reload();
    expect(await page.getByLabel(words.commitmentTitle).inputValue()).toBe(title);

    await page.getByLabel(words.area).fill('40');
    await page.getByLabel(words.from, { exact: true }).fill('01/07/2026');
    await page.getByLabel(words.to, { exact: true }).fill('30/06/2026');
    await page.getByRole('button', { name: words.declare }).last().click();
    expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThan(0);
    await picture(page, 'declare-with-error', way);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);

    await page.getByLabel(words.to, { exact: true }).fill('30/09/2026');
    await page.getByRole('button', { name: words.declare }).last().click();
    await page.waitForURL(/\/engagements\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { name: title }).waitFor();
    await picture(page, 'commitment', way);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(broken).toEqual([]);
    await context.close();
  });

  test('a draft outlives the tab, and only its writer reads it on a shared device', async () => {
    const [way] = WAYS;
    const words = wordsOf(way);
    const { grounds, open } = journey();
    const { context, page } = await open(way);
    await openSession(page, MANAGER);
    const { organisationId } = (await (await page.request.get('/api/session')).json()) as {
      organisationId: string;
    };
    await page.goto('/engagements/declarer');
    // As drafts were kept before they were sealed.
    await page.evaluate(
      ([name = '', draft = '']) => localStorage.setItem(name, draft),
      [
        `ancrage.draft.${organisationId}.office`,
        JSON.stringify({ values: { title: 'Plain' }, savedAt: '2026-11-30T08:00:00Z' }),
      ],
    );
    await page.goto('/engagements/declarer/meetingRoom');
    const typed = 'Salle dont personne ne doit encore savoir';
    await page.getByLabel(words.commitmentTitle).pressSequentially(typed, { delay: 30 });
    await page.waitForTimeout(100);
    await page.close({ runBeforeUnload: false });

    const anew = await context.newPage();
    const title = anew.getByLabel(words.commitmentTitle);
    const openForm = () => anew.goto('/engagements/declarer/meetingRoom');
    await openForm();
    expect(await title.inputValue()).toBe(typed);
    const kept = await anew.evaluate(() => JSON.stringify({ ...localStorage }));
    for (const legible of ['personne', 'Plain', 'meetingRoom', 'office', organisationId]) {
      expect(kept).not.toContain(legible);
    }
    const begun = anew.locator('.kind-draft');
    await anew.goto('/engagements/declarer');
    await begun.nth(1).waitFor();
    expect(await begun.count()).toBe(2);

    const colleague = await openAccount(grounds);
    await join(grounds, colleague, organisationId, 'contributor');
    await openSession(anew, colleague);
    await openForm();
    expect(await title.inputValue()).toBe('');
    await anew.goto('/engagements/declarer');
    await anew.getByRole('link', { name: 'Salle de réunion' }).waitFor();
    expect(await begun.count()).toBe(0);

    await openSession(anew, MANAGER);
    await openForm();
    expect(await title.inputValue()).toBe(typed);
    await anew.getByRole('button', { name: 'Effacer le brouillon' }).click();
    expect(await title.inputValue()).toBe('');
    await anew.reload();
    expect(await title.inputValue()).toBe('');
    await context.close();
  });

  test('a draft that was sealed under the key of the person alone is taken over', async () => {
    const [way] = WAYS;
    const words = wordsOf(way);
    const { context, page } = await journey().open(way);
    await openSession(page, MANAGER);
    // The session as it was told before each organisation had a key of its own.
    await page.route('**/api/session', async (route) => {
      const answer = await route.fetch();
      const told = (await answer.json()) as { formerDraftKey: string };
      const json = { ...told, draftKey: told.formerDraftKey, formerDraftKey: null };
      await route.fulfill({ response: answer, json });
    });
    const title = page.getByLabel(words.commitmentTitle);
    const names = () => page.evaluate(() => Object.keys(localStorage).join());
    await page.goto('/engagements/declarer/office');
    await title.fill('Plateau du premier étage');
    await page.waitForTimeout(100);
    const before = await names();

    await page.unroute('**/api/session');
    await page.reload();
    expect(await title.inputValue()).toBe('Plateau du premier étage');
    expect(await names()).not.toBe(before);
    expect((await names()).split(',')).toHaveLength(before.split(',').length);
    await page.reload();
    expect(await title.inputValue()).toBe('Plateau du premier étage');
    await context.close();
  });

  test('with the keyboard alone, and once although the first answer is lost on the way', async () => {
    const [way] = WAYS;
    const words = wordsOf(way);
    const { context, page } = await journey().open(way);
    await page.goto('/engagements/declarer/meetingRoom');
    await reach(page, words.email);
    await page.keyboard.type(MANAGER.email);
    await reach(page, words.password);
    await page.keyboard.type(MANAGER.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Salle de réunion' }).waitFor();
    await reach(page, words.commitmentTitle);
    await page.keyboard.type('Salle du clavier');
    await reach(page, words.from);
    await page.keyboard.type('01/07/2026');
    await reach(page, words.to);
    await page.keyboard.type('30/09/2026');
    await reach(page, 'Heures réservées ou utilisées');
    await page.keyboard.type('36');
    await reach(page, 'Surface ouverte (m²)');
    await page.keyboard.type('40');
    const keys: (string | undefined)[] = [];
    await page.route('**/api/commitments', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/engagements\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { name: 'Salle du clavier' }).waitFor();
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    await page.unrouteAll();
    await page.goto('/engagements');
    const made = page.getByRole('link', { name: 'Salle du clavier' });
    await made.first().waitFor();
    expect(await made.count()).toBe(1);
    await context.close();
  });
});

/** Tabs until the field of a label has the focus, and checks that the focus is seen. */
async function reach(page: Page, label: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLInputElement)) return null;
      const style = getComputedStyle(element);
      return {
        label: [...(element.labels ?? [])].map((one) => one.textContent).join(' '),
        seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
      };
    });
    if (focused?.label.startsWith(label)) {
      expect(focused.seen).toBe(true);
      return;
    }
  }
  throw new Error(`The keyboard does not reach "${label}"`);
}
