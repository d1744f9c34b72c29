import { signedScore } from '../aggregate/root-map';
import type { UnitModel } from '../model/unit-model';
import type { NamedMethod } from '../score';
import { drawPoints } from './draw-points';
import { drawTree } from './draw-tree';
import { evidenceDraws } from './evidence-draws';
import { methodDraws } from './method-draws';

/** What is drawn: errors of evidence, goalposts and weights, or both. */
export type Drawn = 'data' | 'method' | 'total';

/**
 * The score of a unit in each replicate. The draws are common: of two scores, of two units or of
 * two quarters, the same replicate is one and the same world.
 *
 * @param company Whose errors of evidence they are.
 * @param count Replicates; the first n of more are the n of fewer.
 */
export function drawScores(
  model: UnitModel,
  method: NamedMethod,
  company: string,
  drawn: Drawn,
  count: number,
): Float64Array {
  const { document } = method;
  const evidence = drawn === 'method' ? null : evidenceDraws(company, document, count);
  const common = drawn === 'data' ? null : methodDraws(method, count);
  const points = new Map(
    model.indicators
      .filter(({ answer }) => answer !== 'notApplicable')
      .map((one) => {
        const goalposts = common?.goalposts.get(one.indicator.id) ?? null;
        return [one.indicator.id, drawPoints(one, document, evidence, goalposts, count)] as const;
      }),
  );
  const root = drawTree(document.tree, points, common?.weights ?? null, count);
  return root.map((rootPoints) => signedScore(rootPoints, document.root.balance));
}
