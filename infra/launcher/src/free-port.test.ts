import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { anyFreePort, firstFreePort, isFree } from './free-port';

const servers: Server[] = [];

function listen(port: number, host: string): Promise<number> {
  const server = createServer();
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : 0);
    });
  });
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('a free port', () => {
  it('is one on which nobody listens', async () => {
    expect(await isFree(await anyFreePort())).toBe(true);
  });

  it.each(['127.0.0.1', '0.0.0.0'])('is not one on which somebody listens at %s', async (host) => {
    expect(await isFree(await listen(0, host))).toBe(false);
  });

  it('is looked for upwards', async () => {
    const taken = await listen(0, '127.0.0.1');
    expect(await firstFreePort(taken)).toBeGreaterThan(taken);
  });
});
