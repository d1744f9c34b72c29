import { describe, expect, test } from '@jest/globals';
import { accountOf } from './screens/accounts';
import { overflows, picture, violations, WAYS } from './screens/browser';
import { onDemonstration } from './screens/journey';
import { signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const MANAGER = accountOf('csrManager', 'Chaudronnerie de la Rade');

function spreadsheet(mark: string): Buffer {
  return Buffer.from(
    [
      'Nature;Intitulé;Bénéficiaire;Début;Fin;Surface (m²);Heures',
      `Salle de réunion;Salle du port ${mark};Les Filets bleus;01/07/2026;30/09/2026;40;12,5`,
      `Mentorat, parrainage de jeunes;Parrainage ${mark};Mission locale;01/07/2026;30/09/2026;;24`,
      `Salle de réunion;Salle sans heures ${mark};Chorale;01/07/2026;30/09/2026;40;douze`,
    ].join('\r\n'),
    'utf8',
  );
}

describe('a CSR manager imports a spreadsheet', () => {
  const journey = onDemonstration();

  test.each(WAYS)('in $language at $width px: check, mend, record', async (way) => {
    const words = wordsOf(way);
    const { context, page, broken } = await journey().open(way);
    await signIn(page, words, MANAGER);
    await page.goto('/imports');
    await page.getByRole('button', { name: words.send }).waitFor();
    await picture(page, 'imports', way);
    expect(await violations(page)).toEqual([]);
    await page.locator('input[type=file]').setInputFiles({
      name: 'engagements-t3.csv',
      mimeType: 'text/csv',
      buffer: spreadsheet(`${way.language} ${way.width}`),
    });
    await page.getByRole('button', { name: words.send }).click();
    await page.getByRole('heading', { name: words.toMend }).waitFor({ timeout: 20_000 });
    expect(await page.getByText(/douze/).first().isVisible()).toBe(true);
    await picture(page, 'import-preview', way);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: words.record }).click();
    await page.getByText(words.importDone).first().waitFor({ timeout: 20_000 });
    expect(await violations(page)).toEqual([]);
    expect(broken).toEqual([]);
    await context.close();
  });
});
