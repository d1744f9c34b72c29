import { PointerToNothing, withValueAt } from './json-pointer';
import type { TableMethod } from './method';
import { MethodRefused, type MethodIssue } from './method-refused';
import { heightOf } from './tree-shape';

/** Reads the document again with one choice changed; throws MethodRefused where it is no method. */
export type ReadAgain = (document: unknown) => unknown;

/** Choices that lead nowhere, or to a document that is no method. */
export function checkChoices(method: TableMethod, readAgain: ReadAgain): MethodIssue[] {
  return (method.uncertainty?.choices ?? []).flatMap((choice, position) => {
    const at = `uncertainty.choices[${position}]`;
    if ('weightNoise' in choice) {
      return checkLevel(`${at}.weightNoise.level`, choice.weightNoise.level, method);
    }
    if ('alternatives' in choice) {
      return choice.alternatives.flatMap((value, place) =>
        checkValue(`${at}.alternatives[${place}]`, choice.path, value, method, readAgain),
      );
    }
    const [low, high] = choice.interval;
    if (!(low < high)) {
      const message = 'the first figure is not below the second; give [low, high]';
      return [{ path: `${at}.interval`, code: 'out-of-bounds', message }];
    }
    return choice.interval.flatMap((value, place) =>
      checkValue(`${at}.interval[${place}]`, choice.path, value, method, readAgain),
    );
  });
}

function checkLevel(path: string, level: number, { tree }: TableMethod): MethodIssue[] {
  const highest = heightOf(tree) - 1;
  if (level <= highest) return [];
  const message = `no node below the root is so high; give 1 to ${highest}`;
  return [{ path, code: 'out-of-bounds', message }];
}

function checkValue(
  at: string,
  pointer: string,
  value: unknown,
  method: TableMethod,
  readAgain: ReadAgain,
): MethodIssue[] {
  const certain = Object.fromEntries(
    Object.entries(method).filter(([field]) => field !== 'uncertainty'),
  );
  try {
    readAgain(withValueAt(certain, pointer, value));
    return [];
  } catch (error) {
    if (error instanceof PointerToNothing) {
      return [{ path: at, code: 'pointer-to-nothing', message: error.message }];
    }
    if (!(error instanceof MethodRefused)) throw error;
    return error.issues.map(({ path, code, message }) => ({
      path: at,
      code,
      message: `with it, ${path} ${message}`,
    }));
  }
}
