import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../contract/api-problem';
import { answerOf } from '../contract/api';
import { readDossier } from '../contract/generated/sdk.gen';
import { startEngine, type Engine } from '../engine/engine';
import type { Opened } from '../engine/engine.worker';

/** Time until a dossier is asked for again while a declaration is being counted. */
const COUNTED_IN_MS = 1500;

/** Which score is opened; a new version of it is another one. */
export interface ScoreInView {
  readonly quarter: string;
  readonly series: 'official' | 'live';
  readonly version: number;
}

/** An engine that knows the score in view, and what it says of it. */
export interface ReadyEngine {
  readonly engine: Engine;
  readonly opened: Opened;
}

/** What stands on the way to a ready engine. */
export type EngineState =
  | { readonly state: 'waiting' | 'counting' }
  | { readonly state: 'failed'; readonly retry: () => void }
  | ({ readonly state: 'ready' } & ReadyEngine);

/** Opens the score in view in the engine, from its dossier. */
export function useEngine({ quarter, series, version }: ScoreInView): EngineState {
  const dossier = useQuery({
    queryKey: ['dossier', quarter, series, version],
    queryFn: () => answerOf(readDossier({ query: { quarter, series } })),
    staleTime: Infinity,
    retry: (_count, error) => isBeingCounted(error),
    retryDelay: COUNTED_IN_MS,
  });
  const [ready, setReady] = useState<ReadyEngine>();
  const [failed, setFailed] = useState(false);
  const { data } = dossier;
  useEffect(() => {
    if (!data) return undefined;
    const engine = startEngine();
    let left = false;
    void engine.ask({ ask: 'open', method: data.method, input: data.input }).then((answer) => {
      if (left) return;
      if ('opened' in answer) setReady({ engine, opened: answer.opened });
      else setFailed(true);
    });
    return () => {
      left = true;
      setReady(undefined);
      setFailed(false);
      engine.close();
    };
  }, [data]);
  if (failed || dossier.isError) return { state: 'failed', retry: () => void dossier.refetch() };
  if (ready) return { state: 'ready', ...ready };
  return { state: isBeingCounted(dossier.failureReason) ? 'counting' : 'waiting' };
}

function isBeingCounted(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'score.being_counted';
}
