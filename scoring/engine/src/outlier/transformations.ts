import { mapAvailable } from '../missing/column';
import type { Column } from '../missing/column';
import { extent, rangeBetween } from '../missing/summary';
import { shapeOf } from './shape';

/** Distance of the shifted logarithms from zero, as a share of the range (COINr). */
const SHIFT = 0.01;

/** A transformation of a whole column. */
export type Transformation = (column: Column) => (number | null)[];

/** ln(x − min + 0.01 · (max − min)) (COINr `log_CT`). */
export const shiftedLog: Transformation = (column) => {
  const { min, max } = extent(column);
  const shift = SHIFT * rangeBetween(min, max);
  return mapAvailable(column, (value) => Math.log(value - min + shift));
};

/** The same where the skewness is positive, else mirrored: −ln(max + 0.01 · range − x) (`log_CT_plus`). */
export const mirroredLog: Transformation = (column) => {
  if ((shapeOf(column).skewness ?? 0) > 0) return shiftedLog(column);
  const { min, max } = extent(column);
  const shift = SHIFT * rangeBetween(min, max);
  return mapAvailable(column, (value) => -Math.log(max + shift - value));
};

/** ln(x − min + 1) (COINr `log_CT_orig`). */
export const logFromOne: Transformation = (column) => {
  const { min } = extent(column);
  return mapAvailable(column, (value) => Math.log(value - min + 1));
};

/** ((x − min + 1)^λ − 1) / λ, and ln(x − min + 1) at λ = 0 (Box and Cox; COINr `boxcox`). */
export function boxCox(lambda: number): Transformation {
  if (lambda === 0) return logFromOne;
  return (column) => {
    const { min } = extent(column);
    return mapAvailable(column, (value) => ((value - min + 1) ** lambda - 1) / lambda);
  };
}
