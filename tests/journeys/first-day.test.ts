import { isSiren, withLuhnKey } from '@ancrage/contract/company/siren';
import { describe, expect, test } from '@jest/globals';
import type { Page } from '@playwright/test';
import { accountOf } from './screens/accounts';
import { overflows, picture, violations, WAYS } from './screens/browser';
import { onDemonstration } from './screens/journey';
import { signIn } from './screens/sign-in';
import { wordsOf, type Words } from './screens/words';

const NEWCOMER = accountOf('csrManager', 'Biscuiterie du Scorff');

/** One day only, in one way: the charter is signed once. The other ways look at its screens. */
describe("a company's first day: charter, place, size, first commitment, first score", () => {
  const journey = onDemonstration();

  test.each(WAYS)(
    'in $language at $width px nothing can be declared before the charter',
    async (way) => {
      const words = wordsOf(way);
      const { context, page, broken } = await journey().open(way);
      await signIn(page, words, NEWCOMER);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await picture(page, 'first-day', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await page.goto('/engagements/declarer/meetingRoom');
      await page.getByText(words.charterFirst).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.goto('/charte');
      await page.getByRole('heading', { name: words.charterTitle }).waitFor();
      await page.getByRole('button', { name: words.signCharter }).waitFor();
      await picture(page, 'charter', way);
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      expect(broken).toEqual([]);
      await context.close();
    },
  );

  test('from the charter to the first score, at the browser alone', async () => {
    const [way] = WAYS;
    const words = wordsOf(way);
    const { context, page, broken } = await journey().open(way);
    await signIn(page, words, NEWCOMER);
    await page.goto('/charte');
    await page.getByLabel(words.observedFrom).selectOption({ label: 'T4 2025' });
    await page.getByLabel(words.charterRead).check();
    await page.getByRole('button', { name: words.signCharter }).click();
    await page.getByText(words.charterSigned).first().waitFor();
    expect(await violations(page)).toEqual([]);

    await statePlaceAndSize(page, words);
    await declareRoom(page, words, { hours: '120', title: 'Salle du fournil' });
    await page.waitForURL(/\/engagements\/[0-9a-f-]{36}/);
    expect(await violations(page)).toEqual([]);

    await page.goto('/');
    await page.getByText(words.insufficient).waitFor();
    await picture(page, 'insufficient-data', way);
    expect(await violations(page)).toEqual([]);
    await answerZeroEverywhere(page, words);
    await page.goto('/');
    await page.getByRole('heading', { name: words.parts }).waitFor({ timeout: 20_000 });
    expect(
      await page
        .getByText(/−\d{2}/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(broken).toEqual([]);
    await context.close();
  });
});

async function statePlaceAndSize(page: Page, words: Words): Promise<void> {
  await page.goto('/entreprise');
  const siren = ((await page.getByText(/SIREN/).first().innerText()).match(/\d/g) ?? [])
    .join('')
    .slice(0, 9);
  expect(isSiren(siren)).toBe(true);
  await page.getByRole('button', { name: words.addPlace }).click();
  await page.getByLabel(words.siret).fill(withLuhnKey(`${siren}0001`));
  await page.getByLabel(words.placeName, { exact: true }).fill('Le fournil');
  await page.getByRole('combobox', { name: words.commune }).fill('Quév');
  await page.getByRole('option', { name: /Quéven/ }).click();
  await page.getByRole('button', { name: words.submitPlace }).click();
  await page.getByText('Le fournil').first().waitFor();

  await page.getByRole('button', { name: words.addSize }).click();
  const figures = ['18', '20', '420', '2 100 000', '640 000', '210 000'];
  for (const [position, label] of words.figures.entries()) {
    await page
      .getByLabel(label)
      .first()
      .fill(figures[position] ?? '');
  }
  await page.getByRole('button', { name: words.submitSize }).click();
  await page
    .getByText(/2\s100\s000/)
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
}

async function declareRoom(
  page: Page,
  words: Words,
  { hours, title }: { readonly hours: string; readonly title: string },
): Promise<void> {
  await page.goto('/engagements/declarer/meetingRoom');
  await page.getByLabel(words.commitmentTitle).fill(title);
  await page.getByLabel(words.from, { exact: true }).fill('01/10/2026');
  await page.getByLabel(words.to, { exact: true }).fill('hier');
  await page.getByLabel(words.hours).fill(hours);
  await page.getByLabel(words.area).fill('45');
  await page.getByRole('button', { name: words.declare }).last().click();
}

async function answerZeroEverywhere(page: Page, words: Words): Promise<void> {
  await page.goto('/reponses');
  await page.getByRole('heading', { name: words.answers }).waitFor();
  const open = page.getByRole('table').getByRole('combobox');
  await open.first().waitFor();
  const count = await open.count();
  for (let position = 0; position < count; position += 1) {
    const answered = page.waitForResponse(
      (response) =>
        response.url().endsWith('/api/answers') && response.request().method() === 'POST',
    );
    await open.nth(position).selectOption({ label: words.zero });
    expect((await answered).status()).toBe(201);
  }
  expect(await violations(page)).toEqual([]);
}
