/** Size bands of method v1, by FTE: lower bounds, smallest first. */
export const SIZE_BANDS = [
  { key: 'under10', fromFte: 0 },
  { key: 'from10', fromFte: 10 },
  { key: 'from50', fromFte: 50 },
  { key: 'from250', fromFte: 250 },
  { key: 'from1000', fromFte: 1000 },
] as const;

/** A size band. */
export type SizeBand = (typeof SIZE_BANDS)[number]['key'];

/** The band of a company's FTE. */
export function sizeBandOf(fte: number): SizeBand {
  return SIZE_BANDS.findLast((band) => fte >= band.fromFte)?.key ?? 'under10';
}
