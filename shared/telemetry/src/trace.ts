import type { Tracing, SpanAbout, RequestSpan } from './open-tracing';

let tracing: Tracing | null = null;

/**
 * Reads where traces are sent, by the name that every OpenTelemetry process knows; without it there
 * are none.
 *
 * @param wrong Receives what is wrong with the setting, and what it should hold.
 */
export function readTracesEndpoint(env: NodeJS.ProcessEnv, wrong: string[]): string | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = env;
  if (!endpoint) return undefined;
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint)) {
    wrong.push(
      `OTEL_EXPORTER_OTLP_ENDPOINT must be the http:// address of a collector (it is "${endpoint}")`,
    );
  }
  return endpoint;
}

/** Begins to trace where there is an endpoint; nothing of OpenTelemetry is loaded before. */
export async function startTracing(service: string, endpoint: string | undefined): Promise<void> {
  if (endpoint === undefined) return;
  const { openTracing } = await import('./open-tracing.js');
  tracing = openTracing(service);
}

/** Sends what is left, then traces no more. */
export async function stopTracing(): Promise<void> {
  const ending = tracing;
  tracing = null;
  await ending?.close();
}

/** Whether this process traces. */
export function isTracing(): boolean {
  return tracing !== null;
}

/** Begins a trace by a request, the only beginning there is; null where nothing is traced. */
export function beginRequest(method: string, route: string): RequestSpan | null {
  return tracing?.beginRequest(method, route) ?? null;
}

/**
 * Runs a step of a trace: under the step that runs now, or under the one that `parent` names. A
 * step of no trace is simply run.
 */
export function inSpan<T>(name: string, about: SpanAbout, work: () => Promise<T>): Promise<T> {
  return tracing === null ? work() : tracing.inSpan(name, about, work);
}

/** The step that runs now, as W3C's traceparent; null outside of any trace. */
export function currentTraceparent(): string | null {
  return tracing?.currentTraceparent() ?? null;
}
