import { anyFreePort, firstFreePort, isFree } from './free-port';
import type { Ports } from './processes';
import type { Settings } from './settings';

const USUAL_PORT = 3000;

/**
 * Chooses where Ancrage answers: the port that the person set, else 3000 or the next free one.
 *
 * @throws Error when the port that was set is taken.
 */
export async function choosePorts({ port }: Settings, dev: boolean): Promise<Ports> {
  if (port !== undefined && !(await isFree(port))) {
    throw new Error(`Le port ${port}, demandé par PORT, est déjà pris sur cette machine.`);
  }
  const open = port ?? (await firstFreePort(USUAL_PORT));
  return {
    public: open,
    api: dev ? await anyFreePort() : open,
    workerHealth: await anyFreePort(),
  };
}
