import { highWord, withHighWord } from './words';

const LN2_HIGH = 6.93147180369123816e-1;
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 18014398509481984;

/**
 * Natural logarithm, by the same additions and multiplications everywhere: `Math.log` may differ in
 * its last digit from one JavaScript engine to the next. After fdlibm's `e_log.c` (Sun Microsystems,
 * 1993, freely granted); the error is below one unit in the last place.
 */
export function naturalLogarithm(value: number): number {
  if (!(value > 0)) return value === 0 ? -Infinity : NaN;
  if (value === Infinity) return value;
  const subnormal = highWord(value) < 0x00100000;
  const scaled = subnormal ? value * TWO_54 : value;
  const fraction = highWord(scaled) & 0xfffff;
  // The mantissa is brought between √2/2 and √2.
  const carry = (fraction + 0x95f64) & 0x100000;
  const exponent = (highWord(scaled) >> 20) - 1023 + (carry >> 20) - (subnormal ? 54 : 0);
  const f = withHighWord(scaled, fraction | (carry ^ 0x3ff00000)) - 1;
  if ((0xfffff & (2 + fraction)) < 3) return nearOne(f, exponent);
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const rest = odd + even;
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
    const half = 0.5 * f * f;
    if (exponent === 0) return f - (half - s * (half + rest));
    return exponent * LN2_HIGH - (half - (s * (half + rest) + exponent * LN2_LOW) - f);
  }
  if (exponent === 0) return f - s * (f - rest);
  return exponent * LN2_HIGH - (s * (f - rest) - exponent * LN2_LOW - f);
}

function nearOne(f: number, exponent: number): number {
  if (f === 0) return exponent * LN2_HIGH + exponent * LN2_LOW;
  const rest = f * f * (0.5 - (1 / 3) * f);
  if (exponent === 0) return f - rest;
  return exponent * LN2_HIGH - (rest - exponent * LN2_LOW - f);
}

/** Decimal logarithm, exact for the powers of ten. */
export function decimalLogarithm(value: number): number {
  const figure = naturalLogarithm(value) * Math.LOG10E;
  const whole = Math.round(figure);
  return Math.abs(figure - whole) < 1e-9 && value === powerOfTen(whole) ? whole : figure;
}

/** 10 to a whole power, the number that its decimal text means. */
export function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}
