const { imul } = Math;

/**
 * Owen's nested uniform scrambling of a 32-bit fraction by a hash (Burley, "Practical hash-based Owen
 * scrambling", JCGT 9, 2020, with Vegdahl's constants of 2021): whether a bit turns depends on the
 * seed and on the bits above it alone, so each dyadic interval still holds its share of the points.
 */
export function scrambleNested(word: number, seed: number): number {
  let reversed = reverseBits(word);
  reversed ^= imul(reversed, 0x3d20adea);
  reversed = (reversed + seed) | 0;
  reversed = imul(reversed, (seed >>> 16) | 1);
  reversed ^= imul(reversed, 0x05526c56);
  reversed ^= imul(reversed, 0x53a22864);
  return reverseBits(reversed);
}

function reverseBits(word: number): number {
  let swapped = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  swapped = ((swapped >>> 2) & 0x33333333) | ((swapped & 0x33333333) << 2);
  swapped = ((swapped >>> 4) & 0x0f0f0f0f) | ((swapped & 0x0f0f0f0f) << 4);
  swapped = ((swapped >>> 8) & 0x00ff00ff) | ((swapped & 0x00ff00ff) << 8);
  return ((swapped >>> 16) | (swapped << 16)) >>> 0;
}
