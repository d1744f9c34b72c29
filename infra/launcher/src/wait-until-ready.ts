import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 40;
const ANSWER_WITHIN_MS = 90_000;

/** Resolves once an address answers with success, such as a process' `/health/ready`. */
export async function waitUntilReady(
  name: string,
  url: string,
  stopping: AbortSignal,
): Promise<void> {
  const deadlineMs = Date.now() + ANSWER_WITHIN_MS;
  while (!(await answers(url))) {
    if (Date.now() > deadlineMs) throw new Error(`${name} ne répond pas sur ${url}.`);
    await pause(POLL_MS, undefined, { signal: stopping });
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
