import { useCallback, useEffect, useRef, useState } from 'react';
import type { Engine } from '../engine/engine';
import type { EngineRequest, SaidSimulation } from '../engine/engine.worker';

type Changes = Extract<EngineRequest, { ask: 'simulate' }>['changes'];

/**
 * What changes would come to, at once: while the engine answers, only the latest wish is kept.
 */
export function useSimulation(engine: Engine, changes: Changes): SaidSimulation | null {
  const [simulated, setSimulated] = useState<SaidSimulation | null>(null);
  const busy = useRef(false);
  const wished = useRef<Changes | null>(null);
  const next = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    while (wished.current !== null) {
      const asked = wished.current;
      wished.current = null;
      const answer = await engine.ask({ ask: 'simulate', changes: asked });
      if ('simulated' in answer) setSimulated(answer.simulated);
    }
    busy.current = false;
  }, [engine]);
  useEffect(() => {
    wished.current = changes;
    void next();
  }, [changes, next]);
  return simulated;
}
