/** Which of so many alternatives a uniform draw in [0, 1) stands for, each with equal probability. */
export function alternativeAt(uniform: number, alternatives: number): number {
  return Math.min(alternatives - 1, Math.floor(uniform * alternatives));
}

/** The figure of an interval that a uniform draw stands for. */
export function withinInterval(uniform: number, low: number, high: number): number {
  return low + (high - low) * uniform;
}

/** A weight under noise: w · (1 + U(−factor, factor)) (COINr `get_noisy_weights`). */
export function noisyWeight(uniform: number, weight: number, factor: number): number {
  return weight * (1 + factor * (2 * uniform - 1));
}
