import { isTracing, startTracing } from '@ancrage/telemetry/trace';
import { Logger } from 'nestjs-pino';
import { createApp } from './create-app';
import type { Config } from './http/config';
import { CONFIG } from './http/process-tokens';
import { traceRequests } from './http/trace-requests';

async function main(): Promise<void> {
  const app = await createApp();
  const { host, port, metrics, tracesEndpoint } = app.get<Config>(CONFIG);
  await startTracing('ancrage-api', tracesEndpoint);
  if (isTracing()) traceRequests(app);
  if (metrics) {
    const { measureRequests } = await import('./http/measure-requests.js');
    await measureRequests(app, metrics);
  }
  await app.listen(port, host);
  app.get(Logger).log({ port }, 'ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
  setImmediate(() => process.exit(1));
});
