import type { Writable } from 'node:stream';
import type { ClientBase } from 'pg';

/** What is sent within this turn of the event loop leaves in one write: each one costs a call. */
export function sendTogether(client: ClientBase): void {
  const { stream } = (client as ClientBase & { readonly connection: { readonly stream: Writable } })
    .connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
