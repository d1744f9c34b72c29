import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { answerFrameworkError, answerUnreadable } from './http/answer-framework-error';
import type { Config } from './http/config';
import { CONFIG } from './http/process-tokens';
import { readJson } from './http/read-json';
import { securityHeaders } from './http/security-headers';

/** Largest JSON body, in bytes; files have limits of their own. */
const BODY_BYTES_MAX = 1024 * 1024;

/** Nothing that anybody means comes a byte in half a minute, and no file takes five minutes. */
const SILENCE_MS_MAX = 30_000;
const REQUEST_MS_MAX = 300_000;

/** Builds the application with everything that every route passes; it does not listen yet. */
export async function createApp(): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    connectionTimeout: SILENCE_MS_MAX,
    requestTimeout: REQUEST_MS_MAX,
    trustProxy: 'loopback',
    genReqId: () => randomUUID(),
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, {
    bufferLogs: true,
    // Fastify's own parsers alone: Nest would add that of forms, which another site's page can send.
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  const config = app.get<Config>(CONFIG);
  readJson(adapter.getInstance());
  await app.register(cookie);
  await app.register(multipart);
  const secure = [...securityHeaders(config.publicOrigin.startsWith('https:'))];
  adapter.getInstance().addHook('onRequest', (_request, reply, done) => {
    // On the raw answer: a stream of events is written there, past Fastify.
    for (const [name, value] of secure) reply.raw.setHeader(name, value);
    done();
  });
  adapter.getInstance().addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  if (config.webDist !== undefined) await serveWeb(app, config.webDist);
  app.enableShutdownHooks();
  return app;
}

/** Serves the built web application from the API's own origin; its routes all lead to its page. */
async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`WEB_DIST ("${folder}") holds no index.html. Build the web application first.`);
  }
  await app.register(statics, {
    root: folder,
    wildcard: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    // The query is the page's own: a dot in it makes no file of the address.
    const [path = ''] = request.url.split('?');
    const ours = /^\/(api|health|assets)(\/|$)/.test(path) || /\.\w+$/.test(path);
    if (page && !ours) await reply.sendFile('index.html', folder);
  });
}
