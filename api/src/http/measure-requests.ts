import { poolOf } from '@ancrage/database/pool-of';
import type { MetricsAddress } from '@ancrage/telemetry/metrics-settings';
import { processMetrics, serveMetrics } from '@ancrage/telemetry/serve-metrics';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Histogram } from 'prom-client';
import { DataSource } from 'typeorm';

/** In seconds: a read takes some milliseconds, a password's hash some hundreds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Measures every request and serves the metrics of the process. A request is told by its route as
 * it is written in code, never by its address, in which a tenant's identifiers stand.
 */
export async function measureRequests(
  app: NestFastifyApplication,
  address: MetricsAddress,
): Promise<void> {
  const registry = processMetrics(poolOf(app.get(DataSource)));
  const durations = new Histogram({
    name: 'ancrage_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    const labels = {
      method: request.method,
      route: routeOf(request.routeOptions.url),
      status: reply.statusCode,
    };
    durations.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  const server = await serveMetrics(address, registry);
  fastify.addHook('onClose', async () => {
    server.close();
  });
}

/** Files and pages of the web are one route together, and so is what no route answers. */
function routeOf(url: string | undefined): string {
  if (url === undefined || url === '/*') return 'none';
  return /^\/(api|health)\//.test(url) ? url : 'web';
}
