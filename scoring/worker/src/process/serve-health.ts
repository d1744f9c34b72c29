import { createServer, type Server } from 'node:http';
import type { DataSource } from 'typeorm';

/** Answers /health/live and /health/ready on the loopback, for probes. */
export async function serveHealth(port: number, source: DataSource): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, text: string) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: text }));
    };
    if (request.url === '/health/live') return answer(200, 'ok');
    if (request.url !== '/health/ready') return answer(404, 'unknown');
    source.query('SELECT 1').then(
      () => answer(200, 'ok'),
      () => answer(503, 'database unreachable'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return server;
}
