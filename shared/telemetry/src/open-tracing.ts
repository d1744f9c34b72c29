import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** What is said of a step besides its name; never whom it is for. */
export interface SpanAbout {
  readonly kind?: 'producer' | 'consumer';
  /** The step that it follows, in another process or transaction; else the one that runs now. */
  readonly parent?: string | null | undefined;
  readonly attributes?: Attributes;
}

/** The step of a request, open until it is answered. */
export interface RequestSpan {
  /** Goes on with the request under its step. */
  enter(goOn: () => void): void;
  end(status: number): void;
}

/** Traces of a process. */
export interface Tracing {
  beginRequest(method: string, route: string): RequestSpan;
  inSpan<T>(name: string, about: SpanAbout, work: () => Promise<T>): Promise<T>;
  currentTraceparent(): string | null;
  close(): Promise<void>;
}

const KINDS = { producer: SpanKind.PRODUCER, consumer: SpanKind.CONSUMER } as const;

/** Opens the exporter; where it sends and how often stands in the variables of OpenTelemetry. */
export function openTracing(service: string): Tracing {
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': service })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = provider.getTracer('ancrage');
  return {
    beginRequest: (method, route) => {
      const attributes = { 'http.request.method': method, 'http.route': route };
      const about = { kind: SpanKind.SERVER, attributes, root: true };
      const span = tracer.startSpan(`${method} ${route}`, about);
      return {
        enter: (goOn) => context.with(trace.setSpan(ROOT_CONTEXT, span), goOn),
        end: (status) => {
          span.setAttribute('http.response.status_code', status);
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    inSpan: async (name, { kind, parent, attributes = {} }, work) => {
      const under = parent ? contextOf(parent) : context.active();
      if (!trace.getSpanContext(under)) return work();
      const spanKind = kind === undefined ? SpanKind.INTERNAL : KINDS[kind];
      const span = tracer.startSpan(name, { kind: spanKind, attributes }, under);
      try {
        return await context.with(trace.setSpan(under, span), work);
      } catch (error) {
        span.recordException(error as Error);
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    currentTraceparent: () => {
      const carrier: { traceparent?: string } = {};
      propagation.inject(context.active(), carrier);
      return carrier.traceparent ?? null;
    },
    close: () => provider.shutdown(),
  };
}

function contextOf(traceparent: string): Context {
  return propagation.extract(ROOT_CONTEXT, { traceparent });
}
