import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { Session } from '../grounds/session';
import { confirmed, listedLines, openImporter, uploaded } from './importing';

let grounds: Grounds;
let session: Session;

beforeAll(async () => {
  grounds = await openGrounds();
  await Promise.all([grounds.api.start(), grounds.worker.start()]);
  ({ session } = await openImporter(grounds, 'Voilerie du Scorff'));
});
afterAll(() => grounds.close());

test('an export with a later end adds the quarters that were not imported yet, and no other', async () => {
  const first = await uploaded(session, 'juin.csv', advanceUntil('30/06/2026'));
  expect(first.counts).toMatchObject({ valid: 1, duplicate: 0 });
  await confirmed(session, first.id);
  expect(await quarters()).toEqual(['2026-01-01', '2026-04-01']);

  const longer = await uploaded(session, 'septembre.csv', advanceUntil('30/09/2026'));
  expect(longer.counts).toMatchObject({ valid: 1, duplicate: 0 });
  await confirmed(session, longer.id);
  expect(await quarters()).toEqual(['2026-01-01', '2026-04-01', '2026-07-01']);
  const { body } = await session.get<{ commitments: unknown[] }>('/api/commitments');
  expect(body.commitments).toHaveLength(1);

  const again = await uploaded(session, 'septembre-bis.csv', advanceUntil('30/09/2026', '\n\n'));
  expect(again.counts).toMatchObject({ valid: 0, duplicate: 1 });
});

/** An advance of ten thousand euros, held since the first of January. */
function advanceUntil(end: string, after = '\n'): Buffer {
  return Buffer.from(
    'Nature;Intitulé;Début;Fin;Montant (€)\n' +
      `Compte courant d’associé;Avance à la SCIC;01/01/2026;${end};10 000${after}`,
  );
}

/** The first day of each line, all of them of the whole amount. */
async function quarters(): Promise<string[]> {
  const lines = await listedLines(session);
  for (const { measures } of lines) expect(measures).toEqual({ amountEur: 10_000 });
  return lines.map(({ from }) => from);
}
