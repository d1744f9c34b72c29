/** A quantile by Hyndman–Fan type 7. */
export function quantile(values: readonly number[], part: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  const position = (ascending.length - 1) * part;
  const below = ascending[Math.floor(position)] ?? NaN;
  const above = ascending[Math.ceil(position)] ?? NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
