import { randomUUID } from 'node:crypto';
import { describe, expect, jest, test } from '@jest/globals';
import { BACKENDS } from '../grounds/grounds';
import { storm } from './storm/storm';

/** Ten faults on each backend here; `npm run test:long` strikes a hundred times and more. */
const FAULTS = Number(process.env.ANCRAGE_FAULTS ?? 10);
const SEED = process.env.ANCRAGE_SEED ?? randomUUID();

jest.setTimeout(120_000 + FAULTS * 15_000);

describe.each(BACKENDS)('a storm of faults, queues on %s', (queues) => {
  test('nothing acknowledged is lost or doubled, and every score is what the ledger gives', async () => {
    process.stdout.write(`seed of the storm on ${queues}: ${SEED}\n`);
    const { faults, acknowledged, convergedMs, ...wrong } = await storm(queues, {
      seed: SEED,
      faults: FAULTS,
    });
    const struck = [...faults].map(([name, times]) => `${name} × ${times}`).join(', ');
    process.stdout.write(
      `${queues}: ${acknowledged} writes acknowledged under ${FAULTS} faults (${struck}); ` +
        `scored ${convergedMs} ms after the last\n`,
    );
    expect(wrong).toEqual({
      lostOrDoubled: [],
      answeredOtherwise: [],
      scoresApart: [],
      seenWrong: [],
      brokenChains: [],
    });
    expect(acknowledged).toBeGreaterThan(FAULTS);
  });
});
