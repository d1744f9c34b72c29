/** A quantity that one would say: two significant digits, whole from 1 on. */
export function roundQuantity(quantity: number): number {
  if (quantity <= 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(quantity)) - 1);
  return Math.max(1, Math.round(quantity / step)) * step;
}
