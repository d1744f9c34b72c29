import { available } from '../missing/column';
import { mean } from '../missing/summary';
import { ENGINE_VERSION } from '../engine-version';
import type { EvaluatedNode } from './evaluate-tree';
import { gather, type Peers } from './peers';
import type { IndicatorReference, NodeReference, PeerReferences, References } from './references';
import type { Run } from './run-index';

/** The references of a run over all units: what each of them is computed alone with. */
export function freezeReferences(run: Run, methodHash: string): References {
  return {
    methodHash,
    engineVersion: ENGINE_VERSION,
    peers: Object.fromEntries(
      run.prepared.peers.map((set): [string, PeerReferences] => [
        set.key,
        {
          indicators: indicatorsOf(run, set),
          nodes: Object.fromEntries(nodesUnder(run.root, set)),
        },
      ]),
    ),
    ranking: Object.fromEntries(
      [...run.ranking].map(([period, scores]) => [period, Array.from(scores)]),
    ),
  };
}

function indicatorsOf(run: Run, set: Peers): Record<string, IndicatorReference> {
  return Object.fromEntries(
    run.method.indicators.flatMap(({ id }): [string, IndicatorReference][] => {
      const treatment = run.treated.get(id)?.treatments.get(set.key);
      const normalised = run.normalised.get(id);
      const scale = normalised?.scales.get(set.key);
      if (treatment === undefined || normalised === undefined || scale === undefined) return [];
      const known = available(gather(normalised.values, set.measured));
      const fill = run.prepared.fills.get(id)?.get(set.key) ?? { method: 'none' };
      return [[id, { fill, treatment, scale, mean: known.length === 0 ? null : mean(known) }]];
    }),
  );
}

function nodesUnder(evaluated: EvaluatedNode, set: Peers): [string, NodeReference][] {
  const own = evaluated.references.get(set.key);
  return [
    ...(own === undefined ? [] : [[evaluated.key, own] satisfies [string, NodeReference]]),
    ...evaluated.children.flatMap((child) => nodesUnder(child, set)),
  ];
}
