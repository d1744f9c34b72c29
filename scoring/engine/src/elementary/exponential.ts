import { naturalLogarithm } from './logarithm';
import { powerOfTwo } from './words';

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = 1.442695040888963387;
const OVERFLOW = 7.09782712893383973096e2;
const UNDERFLOW = -7.4513321910194110842e2;
/** Below, 1 + x is the nearest double. */
const TINY = 3.725290298461914e-9;

/**
 * e to a power, by the same additions and multiplications everywhere: `Math.exp` may differ in its
 * last digit from one JavaScript engine to the next. After fdlibm's `e_exp.c` (Sun Microsystems,
 * 1993, freely granted); the error is below one unit in the last place.
 */
export function exponential(power: number): number {
  if (Number.isNaN(power)) return power;
  if (power > OVERFLOW) return Infinity;
  if (power < UNDERFLOW) return 0;
  // The series misses e itself by one unit in the last place.
  if (power === 1) return Math.E;
  if (Math.abs(power) < TINY) return 1 + power;
  const doublings = doublingsIn(power);
  const high = power - doublings * LN2_HIGH;
  const low = doublings * LN2_LOW;
  const x = high - low;
  const t = x * x;
  const c =
    x -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 +
                t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  if (doublings === 0) return 1 - ((x * c) / (c - 2) - x);
  return timesPowerOfTwo(1 - (low - (x * c) / (2 - c) - high), doublings);
}

/** How many times e to the power doubles before half a doubling is left. */
function doublingsIn(power: number): number {
  const size = Math.abs(power);
  if (size <= 0.5 * Math.LN2) return 0;
  if (size < 1.5 * Math.LN2) return Math.sign(power);
  return Math.trunc(INVERSE_LN2 * power + 0.5 * Math.sign(power));
}

function timesPowerOfTwo(value: number, exponent: number): number {
  if (exponent > 1023) return value * 2 * powerOfTwo(exponent - 1);
  if (exponent >= -1021) return value * powerOfTwo(exponent);
  return value * powerOfTwo(exponent + 1000) * powerOfTwo(-1000);
}

/** A positive number to a power: roots and whole powers as such, others through the logarithm. */
export function positivePower(base: number, power: number): number {
  if (power === 0.5) return Math.sqrt(base);
  if (Number.isInteger(power) && Math.abs(power) <= 4) {
    let product = 1;
    for (let at = 0; at < Math.abs(power); at += 1) product *= base;
    return power < 0 ? 1 / product : product;
  }
  return exponential(power * naturalLogarithm(base));
}
