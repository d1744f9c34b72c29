import { MethodRefused } from './method-refused';
import { pathText } from './path-text';

/** Levels of objects and lists in each other: far beyond any index, and within any stack. */
const DEEPEST = 1000;

interface Place {
  readonly value: object;
  readonly path: readonly PropertyKey[];
}

/**
 * Refuses what could not be walked through: an object that holds itself, or nesting without end.
 * By a list of its own, since a walk that calls itself would exhaust the stack where it matters.
 */
export function refuseTangles(document: unknown): void {
  const above: object[] = [];
  const waiting: (Place | 'up')[] = placesUnder(document, []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === 'up') {
      above.pop();
      continue;
    }
    if (above.includes(next.value)) {
      refuse(next.path, 'cycle', 'holds itself: a tree has no way back up');
    }
    if (above.length >= DEEPEST) {
      refuse(next.path.slice(0, 4), 'too-deep', `is nested more than ${DEEPEST} levels deep`);
    }
    above.push(next.value);
    waiting.push('up');
    for (const [key, value] of Object.entries(next.value)) {
      const step = Array.isArray(next.value) ? Number(key) : key;
      waiting.push(...placesUnder(value, [...next.path, step]));
    }
  }
}

function placesUnder(value: unknown, path: readonly PropertyKey[]): Place[] {
  return typeof value === 'object' && value !== null ? [{ value, path }] : [];
}

function refuse(path: readonly PropertyKey[], code: 'cycle' | 'too-deep', message: string): never {
  throw new MethodRefused([{ path: pathText(path), code, message }]);
}
