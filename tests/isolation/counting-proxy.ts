import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A proxy before a server that counts how often somebody speaks after having been answered. */
export interface CountingProxy {
  readonly port: number;
  /** Turns since the last call of it: words of the client that follow words of the server. */
  turns(): number;
  close(): Promise<void>;
}

/** Opens a proxy before a port of the loopback. */
export async function openCountingProxy(target: number): Promise<CountingProxy> {
  let turns = 0;
  let counted = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let answered = true;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
    }
    client.on('data', (words) => {
      if (answered) turns += 1;
      answered = false;
      upstream.write(words);
    });
    upstream.on('data', (words) => {
      answered = true;
      client.write(words);
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    turns: () => {
      const since = turns - counted;
      counted = turns;
      return since;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
