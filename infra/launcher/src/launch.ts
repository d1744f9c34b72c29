import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openAncrage } from './open-ancrage';
import type { StartContext } from './start-context';
import { ThingsToEnd } from './things-to-end';

/**
 * Runs Ancrage until the person stops it (exit code 0) or a part of it is lost (1), and ends
 * everything that it started, in order.
 */
export async function launch(context: StartContext): Promise<void> {
  mkdirSync(join(context.stateFolder, 'log'), { recursive: true });
  const things = new ThingsToEnd();
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  const asked = new Promise<void>((resolve) => {
    if (context.stopping.aborted) resolve();
    context.stopping.addEventListener('abort', () => resolve());
  });
  // No error may end the launcher before what it started.
  process.on('uncaughtException', lose);

  // Also aborted by a loss, so that a step which waits for the lost part waits no longer.
  const over = new AbortController();
  const opening = openAncrage({ ...context, stopping: over.signal }, things, lose);
  let failure: unknown;
  try {
    await Promise.race([opening, asked, lost]);
    await Promise.race([asked, lost]);
    context.progress.say('\nArrêt…');
  } catch (error) {
    failure = error;
  }
  over.abort();
  await things.endAll();
  await opening.catch(() => undefined);
  await things.endAll();
  if (failure === undefined) {
    context.progress.say('Ancrage est arrêté.');
    process.exit(0);
  }
  throw failure;
}
