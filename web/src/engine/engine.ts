import type { EngineAnswer, EngineRequest } from './engine.worker';

/** The scoring engine in a thread of its own, so that the page never waits for it. */
export interface Engine {
  /** Asks once; answers come in the order of the questions. */
  ask(request: EngineRequest): Promise<EngineAnswer>;
  close(): void;
}

/** Starts the engine; it is fetched now, not with the page. */
export function startEngine(): Engine {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  const waiting: ((answer: EngineAnswer) => void)[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<EngineAnswer>) =>
    waiting.shift()?.(data),
  );
  worker.addEventListener('error', ({ message }) => {
    for (const answer of waiting.splice(0)) answer({ failed: message });
  });
  return {
    ask: (request) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        worker.postMessage(request);
      }),
    close: () => worker.terminate(),
  };
}
