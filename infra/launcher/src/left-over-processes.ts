import { endProcess } from './end-process';
import { PROCESS_ENDING } from './processes';
import type { StartContext } from './start-context';

/** The embedded database has its own way: its data know which server is on them. */
const DATABASE = 'postgresql';

/** Ends the processes that an earlier start left alive when it was cut off (kill -9). */
export async function endLeftOverProcesses({ instance, markOf }: StartContext): Promise<void> {
  const left = Object.entries(instance.leftOver).filter(([name]) => name !== DATABASE);
  await Promise.all(
    left.map(async ([name, { pid, mark }]) => {
      await endProcess(pid, () => markOf(pid) === mark, PROCESS_ENDING);
      instance.forget(name);
    }),
  );
}
