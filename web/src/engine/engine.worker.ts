import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import { methodHash } from '@ancrage/engine/method/method-hash';
import type { Method } from '@ancrage/engine/method/method';
import type { QuarterInput } from '@ancrage/engine/quarter-input';
import type { Interval } from '@ancrage/engine/result';
import type { Change } from '@ancrage/engine/what-if/apply-change';
import { nextSteps } from '@ancrage/engine/what-if/next-steps';
import { roomToTarget, type Room } from '@ancrage/engine/what-if/room-to-target';
import { simulation, type Simulation } from '@ancrage/engine/what-if/simulate';

/** Steps that are said: more would not be read. */
const STEPS_SAID = 4;

/** What the page asks of the engine. */
export type EngineRequest =
  | { readonly ask: 'open'; readonly method: unknown; readonly input: unknown }
  | { readonly ask: 'simulate'; readonly changes: readonly Change[] };

/** A change that would lift the score, as printed: tenths of a point. */
export interface SaidStep {
  readonly change: Change;
  readonly kind: 'open' | 'prove' | 'answer';
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

/** What a company can do next, and how far each indicator can be moved. */
export interface Opened {
  readonly steps: readonly SaidStep[];
  readonly rooms: readonly Room[];
}

/** A simulated score as printed; the difference in tenths. */
export interface SaidSimulation {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly difference: number;
  readonly differenceLow: number;
  readonly differenceHigh: number;
}

/** What the engine answers: null where there is no score to simulate. */
export type EngineAnswer =
  | { readonly opened: Opened }
  | { readonly simulated: SaidSimulation | null }
  | { readonly failed: string };

let simulate: Simulation | undefined;

addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  postMessage(answer(data));
});

/** The same engine as the worker's: a simulated score goes the same way as an official one. */
function answer(request: EngineRequest): EngineAnswer {
  try {
    return request.ask === 'open' ? open(request) : { simulated: said(request.changes) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

function open(request: Extract<EngineRequest, { ask: 'open' }>): EngineAnswer {
  // The document was parsed when it was published: to check it here again would weigh as much as
  // the engine itself.
  const method = { document: request.method as Method, hash: methodHash(request.method) };
  const input = request.input as QuarterInput;
  simulate = simulation(input, method);
  const steps = nextSteps(input, method, STEPS_SAID).map(({ change, kind, printed, interval }) => ({
    change,
    kind,
    gain: printed,
    ...tenths(interval),
  }));
  return { opened: { steps, rooms: roomToTarget(input, method.document) } };
}

function said(changes: readonly Change[]): SaidSimulation | null {
  const { result, difference, interval } = simulate?.(changes) ?? {};
  if (!result?.bands || result.printed === null) return null;
  if (difference === undefined || difference === null || !interval) return null;
  const { low, high } = tenths(interval);
  return {
    score: result.printed,
    low: roundHalfAway(result.bands.total.low),
    high: roundHalfAway(result.bands.total.high),
    difference: tenth(difference),
    differenceLow: low,
    differenceHigh: high,
  };
}

function tenths({ low, high }: Interval) {
  return { low: tenth(low), high: tenth(high) };
}

function tenth(value: number): number {
  return roundHalfAway(value * 10) / 10;
}
