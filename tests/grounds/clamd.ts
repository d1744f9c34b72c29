import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyFreePort } from '@ancrage/launcher/free-port';
import { accepts, mortal, type MortalServer } from './servers';

/** What the signature of our own finds: harmless words. */
export const HARMLESS_VIRUS = 'un virus pour les essais, qui ne fait de mal a personne';

/** Under which name clamd finds it: what it has not signed itself is called unofficial. */
export const FOUND_AS = 'Ancrage.Essai.UNOFFICIAL';

/** A clamd of the test's own, whose database is one signature: the real one is half a gigabyte. */
export async function startClamd(): Promise<MortalServer> {
  const program = process.env.CLAMD ?? '/usr/sbin/clamd';
  if (!existsSync(program)) {
    throw new Error('clamd is missing. Install it: apt-get install clamav-daemon');
  }
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-clamd-'));
  chmodSync(folder, 0o755);
  const port = await anyFreePort();
  const signature = Buffer.from(HARMLESS_VIRUS).toString('hex');
  writeFileSync(join(folder, 'ancrage.ndb'), `Ancrage.Essai:0:*:${signature}\n`);
  writeFileSync(
    join(folder, 'clamd.conf'),
    [
      ...['Foreground yes', `DatabaseDirectory ${folder}`, `TemporaryDirectory ${folder}`],
      ...['TCPAddr 127.0.0.1', `TCPSocket ${port}`, 'StreamMaxLength 12M'],
      '',
    ].join('\n'),
  );
  const start = () =>
    spawn(program, [`--config-file=${join(folder, 'clamd.conf')}`], { stdio: 'ignore' });
  const server = await mortal(`tcp://127.0.0.1:${port}`, 'SIGTERM', start, () => accepts(port));
  return {
    url: server.url,
    get pid() {
      return server.pid;
    },
    kill: server.kill,
    restart: server.restart,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
