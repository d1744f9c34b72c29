import { rmSync } from 'node:fs';
import type { Server } from './servers';

/** Stops the run's servers and leaves nothing behind. */
export default async function tearDown(): Promise<void> {
  const kept = globalThis as { ancrageServers?: readonly Server[]; ancrageFolder?: string };
  await Promise.all((kept.ancrageServers ?? []).map((server) => server.stop()));
  if (kept.ancrageFolder) rmSync(kept.ancrageFolder, { recursive: true, force: true });
}
