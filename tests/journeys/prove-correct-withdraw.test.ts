import { describe, expect, test } from '@jest/globals';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { Session } from '../grounds/session';
import { accountOf } from './screens/accounts';
import { overflows, picture, violations, CROSSED_WAYS, type Way } from './screens/browser';
import { onDemonstration } from './screens/journey';
import { signIn } from './screens/sign-in';
import { wordsOf } from './screens/words';

const MANAGER = accountOf('csrManager', 'Chaudronnerie de la Rade');

const TASKS = {
  fr: {
    prove: /^Ajouter une preuve/,
    link: /Un lien https/,
    address: 'Adresse du lien',
    dated: 'Datée du',
    attach: 'Joindre la preuve',
    documented: 'Documenté',
    correct: /^Corriger la livraison/,
    submitCorrection: 'Enregistrer la correction',
    withdraw: 'Retirer l’engagement',
    why: 'Pourquoi ?',
    confirm: 'Retirer',
  },
  en: {
    prove: /^Add evidence/,
    link: /An https link/,
    address: 'Address of the link',
    dated: 'Dated',
    attach: 'Attach the evidence',
    documented: 'Documented',
    correct: /^Correct the delivery/,
    submitCorrection: 'Record the correction',
    withdraw: 'Withdraw the commitment',
    why: 'Why?',
    confirm: 'Withdraw',
  },
} as const;

describe('a declared line is proved, corrected and withdrawn', () => {
  const journey = onDemonstration();

  test.each(CROSSED_WAYS)('in $language at $width px', async (way: Way) => {
    const words = wordsOf(way);
    const tasks = TASKS[way.language];
    const session = await Session.signIn(journey().grounds.apiUrl, MANAGER);
    const declared = await session.post<{ commitmentId: string }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 33),
    );
    const { context, page, broken } = await journey().open(way);
    await signIn(page, words, MANAGER);
    await page.goto(`/engagements/${declared.body.commitmentId}`);

    await page.getByRole('button', { name: tasks.prove }).first().click();
    await page.getByLabel(tasks.link).check();
    await page.getByLabel(tasks.address).fill('https://exemple.fr/convention-de-pret.pdf');
    await picture(page, 'evidence', way);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: tasks.attach }).click();
    await page.getByText(tasks.documented).first().waitFor();

    await page.getByRole('button', { name: tasks.correct }).first().click();
    await page.getByLabel(words.hours).fill('21');
    await page.getByLabel(tasks.why).selectOption({ index: 1 });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: tasks.submitCorrection }).click();
    await page.getByText(/21\sh/).first().waitFor();

    await page.getByRole('button', { name: tasks.withdraw }).click();
    await page.getByLabel(tasks.why).selectOption({ index: 1 });
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: tasks.confirm, exact: true }).last().click();
    await page.waitForURL(/\/engagements(\?.*)?$/);
    const list = await session.get<{ commitments: { id: string }[] }>('/api/commitments');
    expect(list.body.commitments.map(({ id }) => id)).not.toContain(declared.body.commitmentId);
    expect(broken).toEqual([]);
    await context.close();
  });
});
