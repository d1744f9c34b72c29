const view = new DataView(new ArrayBuffer(8));

/** The upper 32 bits of a double: sign, exponent and the first of the mantissa. */
export function highWord(value: number): number {
  view.setFloat64(0, value);
  return view.getInt32(0);
}

/** The double with other upper 32 bits. */
export function withHighWord(value: number, word: number): number {
  view.setFloat64(0, value);
  view.setInt32(0, word);
  return view.getFloat64(0);
}

/** 2 to a whole power from −1022 to 1023. */
export function powerOfTwo(exponent: number): number {
  return withHighWord(0, (exponent + 1023) << 20);
}
