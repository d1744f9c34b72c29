import { setInterval } from 'node:timers';

/* global AbortController */

const PARENT_CHECK_MS = 150;

/**
 * Aborted when somebody asks Ancrage to stop: by a signal, or by ending npm, which hands signals on
 * to a shell that keeps them to itself.
 *
 * @returns {AbortSignal}
 */
export function stopRequest() {
  const stop = new AbortController();
  // npm and the terminal each deliver the same Ctrl-C: those after the first say nothing new.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) stop.abort();
    }, PARENT_CHECK_MS).unref();
  }
  return stop.signal;
}
