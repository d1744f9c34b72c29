import { beginRequest, stopTracing } from '@ancrage/telemetry/trace';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/**
 * Begins a trace with every request of a route. What a client says of a trace of its own is not
 * read: it comes from anybody.
 */
export function traceRequests(app: NestFastifyApplication): void {
  const spans = new WeakMap<FastifyRequest, ReturnType<typeof beginRequest>>();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { url } = request.routeOptions;
    if (url?.startsWith('/api/')) spans.set(request, beginRequest(request.method, url));
    done();
  });
  // Not before the body has been read, whose events belong to the connection, not to the request.
  fastify.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) span.enter(done);
    else done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    spans.get(request)?.end(reply.statusCode);
    done();
  });
  fastify.addHook('onClose', stopTracing);
}
