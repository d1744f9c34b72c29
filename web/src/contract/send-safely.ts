import { NOT_REPLAYED } from '@ancrage/contract/write/repeated-writes';

const KEY = 'Idempotency-Key';

/** Pauses before a request that met no answer is sent again, in milliseconds. */
const SENT_AGAIN_AFTER_MS = [400, 1200];

/**
 * Sends a request of the API. A write gets a key where its form gave none, and one whose answer
 * was lost on the way is sent again under the same key: it happens once, whatever the network did.
 * The few writes that would not be answered as the first time are sent once.
 */
export async function sendSafely(request: Request): Promise<Response> {
  const replayed = request.method !== 'GET' && !isNotReplayed(request);
  if (replayed && !request.headers.has(KEY)) request.headers.set(KEY, crypto.randomUUID());
  for (const pause of replayed ? SENT_AGAIN_AFTER_MS : []) {
    try {
      return await fetch(request.clone());
    } catch (lost) {
      if (request.signal.aborted) throw lost;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return fetch(request);
}

function isNotReplayed({ method, url }: Request): boolean {
  return `${method} ${new URL(url).pathname}` in NOT_REPLAYED;
}
