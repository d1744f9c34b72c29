import { verifyDossier, type Dossier } from '@ancrage/engine/dossier/verify-dossier';
import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ALL_ZERO, drawnLines, inputOf, METHOD, QUICK } from './drawn-company';

/** A dossier as it is written and read again. */
function written(dossier: Dossier): Dossier {
  return JSON.parse(JSON.stringify(dossier)) as Dossier;
}

describe('a dossier is recomputed to the digit (score.md, section 9)', () => {
  test('any score', () => {
    fc.assert(
      fc.property(drawnLines, fc.boolean(), (lines, answered) => {
        const input = inputOf(lines, answered ? ALL_ZERO : []);
        const dossier = { format: 'ancrage-dossier/1', method: METHOD.document, input } as const;
        expect(verifyDossier(written({ ...dossier, result: score(input, METHOD) }))).toBeNull();
      }),
      { numRuns: 10 },
    );
  });

  test('the first digit that differs is named', () => {
    const input = inputOf([], ALL_ZERO);
    const result = score(input, METHOD);
    const dossier = written({
      format: 'ancrage-dossier/1',
      method: METHOD.document,
      input,
      result,
    });
    const [, second, ...others] = result.indicators;
    const touched = { ...dossier, result: { ...result, rootPoints: 1e-9 } };
    expect(verifyDossier(touched)).toEqual({ path: 'rootPoints', kept: 1e-9, recomputed: 0 });
    const inside = {
      ...result,
      indicators: [result.indicators[0], { ...second, points: 3 }, ...others],
    };
    expect(verifyDossier({ ...dossier, result: inside as typeof result })?.path).toBe(
      'indicators[1].points',
    );
    const otherInput = { ...dossier, input: { ...input, unit: 'another' } };
    expect(verifyDossier(otherInput)?.path).toBe('unit');
    const otherMethod = { ...dossier, method: { ...QUICK.document, root: { balance: 31 } } };
    expect(verifyDossier(otherMethod)?.path).toBe('method.hash');
  });
});
