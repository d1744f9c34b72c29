import { UndefinedFigure } from '../missing/undefined-figure';

/** What is made, or null where it has no figure; any other error is a fault, and goes on. */
export function unlessUndefined<Made>(make: () => Made): Made | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof UndefinedFigure) return null;
    throw error;
  }
}
