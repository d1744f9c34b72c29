import { setTimeout as pause } from 'node:timers/promises';
import { markOf } from './process-mark.mjs';

/** The steps that are other programs' work, by the names under which the clone remembers them. */
export const STEPS = { installation: 'installation', build: 'build' };

/**
 * Ends an installation or a build that a start which was cut off left alive: two at once would
 * spoil each other. What they had done is done again.
 *
 * @param {import('../src/start-context.ts').RunningInstance} instance
 */
export async function endLeftOverSteps(instance) {
  for (const name of Object.values(STEPS)) {
    const left = instance.leftOver[name];
    if (left === undefined) continue;
    while (markOf(left.pid) === left.mark) {
      try {
        process.kill(-left.pid, 'SIGKILL');
      } catch {
        // Gone meanwhile.
      }
      await pause(50);
    }
    instance.forget(name);
  }
}
