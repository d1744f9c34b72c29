import { powerOfTwo } from '../elementary/words';
import { UndefinedFigure } from '../missing/undefined-figure';
import { JOE_KUO_NUMBERS } from './joe-kuo-numbers';
import { scrambleNested } from './scramble-nested';
import type { StreamKey } from './stream-key';

/** How many coordinates a point may have. */
export const SOBOL_MOST_DIMENSIONS = JOE_KUO_NUMBERS.length + 1;

const BITS = 32;
const UNIT = powerOfTwo(-BITS);

/**
 * Fills `target` with one coordinate (from 0) of the points `first`, `first + 1`… of Sobol's sequence
 * in Gray-code order (Antonov and Saleev 1979), in [0, 1); with a key, under the nested uniform
 * scrambling that it names. Parts filled apart hold the same digits as the whole.
 */
export function fillSobol(
  dimension: number,
  key: StreamKey | null,
  target: Float64Array,
  first = 0,
): void {
  const directions = directionsOf(dimension);
  let word = 0;
  const gray = first ^ (first >>> 1);
  for (let bit = 0; bit < BITS; bit += 1) {
    if ((gray >>> bit) & 1) word ^= directions[bit] ?? 0;
  }
  for (let at = 0; at < target.length; at += 1) {
    target[at] = ((key === null ? word : scrambleNested(word, key.k0)) >>> 0) * UNIT;
    // From one Gray code to the next a single bit turns: the lowest that is 0 in the index.
    word ^= directions[lowestZero(first + at)] ?? 0;
  }
}

/** The direction numbers v₁, v₂… of a coordinate, as 32-bit words (Bratley and Fox 1988). */
function directionsOf(dimension: number): Uint32Array {
  const directions = new Uint32Array(BITS);
  if (dimension === 0) return directions.map((_, bit) => 1 << (BITS - 1 - bit));
  const [polynomial, ...initial] = JOE_KUO_NUMBERS[dimension - 1] ?? [];
  if (polynomial === undefined) {
    throw new UndefinedFigure(
      'out-of-bounds',
      `Sobol’s points have coordinates 0 to ${SOBOL_MOST_DIMENSIONS - 1}, not ${dimension}`,
    );
  }
  const degree = initial.length;
  for (let bit = 0; bit < BITS; bit += 1) {
    directions[bit] =
      bit < degree
        ? (initial[bit] ?? 0) << (BITS - 1 - bit)
        : nextDirection(directions, bit, degree, polynomial);
  }
  return directions;
}

function nextDirection(
  directions: Uint32Array,
  bit: number,
  degree: number,
  polynomial: number,
): number {
  const oldest = directions[bit - degree] ?? 0;
  let word = oldest ^ (oldest >>> degree);
  for (let step = 1; step < degree; step += 1) {
    if ((polynomial >>> (degree - step)) & 1) word ^= directions[bit - step] ?? 0;
  }
  return word;
}

function lowestZero(index: number): number {
  return 31 - Math.clz32(~index & (index + 1));
}
