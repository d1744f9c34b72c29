import { signedScore } from '../aggregate/root-map';
import type { UnitModel } from '../model/unit-model';
import { valueIndicator } from '../model/indicator-value';
import { expectedEvidence } from '../quantity/effective-quantity';
import type { NamedMethod } from '../method/named-method';
import { drawPoints, fillValues, quantitiesByGrade } from './draw-points';
import { drawTree } from './draw-tree';
import { evidenceDraws, type EvidenceDraws } from './evidence-draws';
import { addEarned, isAdditiveTree, leafDraws } from './leaf-draws';
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
  const root = isAdditiveTree(document.tree)
    ? additiveRoot(model, method, evidence, drawn !== 'data', count)
    : treeRoot(model, method, evidence, drawn !== 'data', count);
  const { balance } = document.root;
  for (let replicate = 0; replicate < count; replicate += 1) {
    root[replicate] = signedScore(root[replicate] ?? NaN, balance);
  }
  return root;
}

/** Where every mean is arithmetic: each leaf's own part, added up. */
function additiveRoot(
  { indicators }: UnitModel,
  method: NamedMethod,
  evidence: EvidenceDraws | null,
  methodDrawn: boolean,
  count: number,
): Float64Array {
  const setAside = indicators.filter(({ answer }) => answer === 'notApplicable');
  const names = new Set(setAside.map(({ indicator }) => indicator.id));
  const leaves = leafDraws(method, names, methodDrawn, count);
  const root = new Float64Array(count);
  const values = new Float64Array(count);
  for (const model of indicators) {
    const { indicator, denominator, measured } = model;
    const leaf = leaves.get(indicator.id);
    if (model.answer !== 'reported' || denominator === null || leaf === undefined) continue;
    if (evidence === null) {
      values.fill(valueIndicator(model, expectedEvidence(method.document)).value ?? 0);
    } else {
      const quantities = quantitiesByGrade(model);
      const draws = quantities.map(({ grade }) => evidence(indicator.id, grade));
      fillValues(values, quantities, draws, denominator, measured.fades);
    }
    addEarned(root, 1, values, leaf);
  }
  return root;
}

function treeRoot(
  model: UnitModel,
  method: NamedMethod,
  evidence: EvidenceDraws | null,
  methodDrawn: boolean,
  count: number,
): Float64Array {
  const { document } = method;
  const common = methodDrawn ? methodDraws(method, count) : null;
  const points = new Map(
    model.indicators
      .filter(({ answer }) => answer !== 'notApplicable')
      .map((one) => {
        const goalposts = common?.goalposts.get(one.indicator.id) ?? null;
        return [one.indicator.id, drawPoints(one, document, evidence, goalposts, count)] as const;
      }),
  );
  return drawTree(document.tree, points, common?.weights ?? null, count);
}
