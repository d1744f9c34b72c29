import { fillSobol } from '../random/sobol-sequence';
import { streamKey } from '../random/stream-key';
import { fillUniform } from '../random/uniform-draws';

/** Independent draws, or the points of a scrambled Sobol sequence. */
export type Sampling = 'plain' | 'sobol';

/** Which points of the unit cube a study visits. */
export interface Design {
  /** How many uniform draws one run takes. */
  readonly dimensions: number;
  /** The same seed visits the same points. */
  readonly seed: string;
  /** Plain unless said. */
  readonly sampling?: Sampling;
}

/** A part of the runs: from `first` on, before `last`. Parts may be run apart, in any thread. */
export interface RunSpan {
  readonly first: number;
  readonly last: number;
}

/** The coordinates of the points of a span, by dimension: a point is the same in whatever part. */
export function drawPoints(design: Design, { first, last }: RunSpan): Float64Array[] {
  return Array.from({ length: design.dimensions }, (_, dimension) => {
    const coordinates = new Float64Array(last - first);
    const key = streamKey([design.seed, 'sensitivity', String(dimension)]);
    if (design.sampling === 'sobol') fillSobol(dimension, key, coordinates, first);
    else fillUniform(key, coordinates, first);
    return coordinates;
  });
}
