import { percentileOf } from '@ancrage/disclosure/release-standing';
import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import { ScoreHistogram } from '@ancrage/engine/population/score-histogram';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

/** What a percentile may be wrong by, in points. */
const ERROR_MAX = 0.05;

const anywhere = fc.double({ min: -100, max: 100, noNaN: true });
const heaped = fc.constantFrom(-100, -0.5, 0, 0.49, 41.5, 100);

test('a percentile from the histogram is that of sorting, within 0.05 point', () => {
  let worst = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anywhere, heaped), { minLength: 1, maxLength: 3000, size: 'max' }),
      fc.nat(),
      (scores, at) => {
        const printed = scores.map(roundHalfAway);
        const own = printed[at % printed.length] ?? 0;
        const histogram = new ScoreHistogram();
        for (const one of printed) histogram.add(one);
        const told = percentileOf({ members: histogram.size, ...histogram.placeOf(own) });
        const ascending = Float64Array.from(printed).sort();
        const first = ascending.indexOf(own);
        const last = ascending.lastIndexOf(own);
        const exact = (100 * (first + last + 1)) / 2 / ascending.length;
        worst = Math.max(worst, Math.abs(told - exact));
        expect(Math.abs(told - exact)).toBeLessThanOrEqual(ERROR_MAX);
      },
    ),
    { numRuns: 60 },
  );
  process.stdout.write(`percentile from the histogram: largest error ${worst} point\n`);
});
