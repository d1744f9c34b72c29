import { existsSync, readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';
import { ExpirableTask } from '@stryker-mutator/util';

const TICK_MS = 10;
const LOOK_EVERY_MS = 250;
/** A runner that sleeps for ever ends too. */
const MOST_WALL_TIMES = 60;

/** Milliseconds of processor time that the processes begun by this one have taken, all together. */
function takenByRunnersMs() {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ');
  return children.filter(Boolean).reduce((sum, pid) => sum + takenMs(pid), 0);
}

function takenMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}

/**
 * Lets a mutant's limit of time count what the runners' processors did and not what a busy machine
 * kept them waiting, where the system tells it (Linux): else each survivor that waits would be
 * taken for a time-out.
 */
export function limitProcessorTime(runners) {
  if (!existsSync(`/proc/self/task/${process.pid}/children`)) return;
  let spentMs = 0;
  let lastMs = takenByRunnersMs();
  setInterval(() => {
    const nowMs = takenByRunnersMs();
    // A runner that ended takes its time with it.
    spentMs += Math.max(0, nowMs - lastMs) / runners;
    lastMs = nowMs;
  }, LOOK_EVERY_MS).unref();

  const byTheClock = ExpirableTask.timeout;
  ExpirableTask.timeout = (promise, ms) => {
    // What is shorter is how long an ending process is waited for.
    if (ms < 5000) return byTheClock(promise, ms);
    const endMs = spentMs + ms;
    let looking;
    const spent = new Promise((resolve) => {
      looking = setInterval(() => {
        if (spentMs >= endMs) resolve(ExpirableTask.TimeoutExpired);
      }, LOOK_EVERY_MS);
    });
    const either = Promise.race([promise, spent]).finally(() => clearInterval(looking));
    return byTheClock(either, ms * MOST_WALL_TIMES);
  };
}
