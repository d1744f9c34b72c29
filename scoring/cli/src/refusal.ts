import { InputRefused } from '@ancrage/engine/check-input';
import { MethodRefused } from '@ancrage/engine/method/method-refused';
import { UndefinedFigure } from '@ancrage/engine/missing/undefined-figure';

/** What the command ends with. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** A dossier's digits are not those that are recomputed. */
  differs: 1,
  /** The command line is wrong. */
  usage: 2,
  /** The method's document is refused. */
  method: 3,
  /** The data are refused, or have no such figure. */
  data: 4,
  /** A file cannot be read or written. */
  file: 5,
  /** A fault of the command itself. */
  fault: 70,
} as const;

/** Ends the command with a sentence that says how to mend what is wrong. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly exit: (typeof EXIT)[keyof typeof EXIT],
    message: string,
  ) {
    super(message);
  }
}

/** An error as a refusal; what nobody foresaw stays itself. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof MethodRefused) return new Refusal(EXIT.method, error.message);
  if (error instanceof InputRefused) {
    return new Refusal(EXIT.data, `The inputs are refused:\n${error.message}`);
  }
  if (error instanceof UndefinedFigure) {
    return new Refusal(
      EXIT.data,
      `The index has no such figure (${error.code}): ${error.message}.`,
    );
  }
  return null;
}
