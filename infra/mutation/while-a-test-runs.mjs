const stryker = () => globalThis.__stryker__ ?? {};

/** A mutant that lives through so much of its tests lives: the dearest ones are spared. */
const ENOUGH_MS = 3000;

const spentMs = () => process.cpuUsage(start).user / 1000;
let start = process.cpuUsage();

/**
 * Before a mutant: its clock starts. One that is passed ten times as often as in all tests together
 * runs away; Stryker waits for a hundred times, which in an inner loop is minutes.
 */
export function startMutant() {
  start = process.cpuUsage();
  const context = stryker();
  if (context.hitLimit !== undefined) context.hitLimit = Math.max(1000, context.hitLimit / 10);
}

/** Before a test: it is left out where the mutant has lived long enough. */
export function skipWhenLong() {
  if (stryker().activeMutant !== undefined && spentMs() > ENOUGH_MS) this.skip();
}

/**
 * After the first run: a mutant that tests reach while they run is judged by these, in the process
 * that is there. That it was passed as well when the files were read would start a new process for
 * it, which is switched on no earlier and tells no more.
 */
export function leaveStatic() {
  const { static: whenRead, perTest } = stryker().mutantCoverage ?? {};
  if (whenRead === undefined) return;
  for (const reached of Object.values(perTest)) {
    for (const mutant of Object.keys(reached)) Reflect.deleteProperty(whenRead, mutant);
  }
}
