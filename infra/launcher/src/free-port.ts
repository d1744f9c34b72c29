import { createServer } from 'node:net';

/**
 * The first free port from `first` on. A port is free when nobody listens on it on either
 * loopback: `localhost` leads browsers to ::1 first, where another program may sit.
 */
export async function firstFreePort(first: number): Promise<number> {
  for (let port = first; port <= 65_535; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`Aucun port libre à partir de ${first}.`);
}

/** Says whether nobody listens on a port of the loopbacks. */
export async function isFree(port: number): Promise<boolean> {
  return (await listens(port, '127.0.0.1')) !== 'taken' && (await listens(port, '::1')) !== 'taken';
}

/** A free port of the system's choice, for what no person types. */
export async function anyFreePort(): Promise<number> {
  const answer = await listens(0, '127.0.0.1');
  if (answer === 'taken') throw new Error('Aucun port libre sur 127.0.0.1.');
  return answer;
}

/** Listens for an instant and gives the port, or says that it is taken. */
function listens(port: number, host: string): Promise<number | 'taken'> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has nobody on ::1.
      const absent = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT';
      resolve(absent ? port : 'taken');
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const bound = address !== null && typeof address === 'object' ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}
