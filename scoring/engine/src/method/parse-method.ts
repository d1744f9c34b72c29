import { indicatorsUnder, isLeaf, type Method, type TreeNode } from './method';

/**
 * Reads a method's document, refusing one that contradicts itself.
 *
 * @throws Error that lists every contradiction: the document is a programmer's or designer's, never
 *   a user's.
 */
export function parseMethod(document: unknown): Method {
  if (typeof document !== 'object' || document === null || !('indicators' in document)) {
    throw new Error('A method is a JSON object with indicators, a tree and kinds.');
  }
  const method = document as Method;
  const wrong = [...checkIndicators(method), ...checkTree(method), ...checkKinds(method)];
  if (wrong.length > 0) {
    throw new Error(`The method ${method.id} ${method.version} is wrong:\n  ${wrong.join('\n  ')}`);
  }
  return method;
}

function checkIndicators({ indicators, size }: Method): string[] {
  const ids = new Set(indicators.map((indicator) => indicator.id));
  const wrong: string[] = [];
  if (ids.size !== indicators.length) wrong.push('two indicators have the same id');
  for (const { id, goalposts, denominator, kind, window } of indicators) {
    const { floor, balance, target } = goalposts;
    if (!(floor < balance && balance < target)) wrong.push(`${id}: floor < balance < target fails`);
    if ('rawFlowOf' in denominator && !ids.has(denominator.rawFlowOf)) {
      wrong.push(`${id}: its denominator ${denominator.rawFlowOf} is no indicator`);
    }
    if ('figure' in denominator && !(denominator.figure in size.lowerBounds)) {
      wrong.push(`${id}: its denominator ${denominator.figure} has no lower bound`);
    }
    if ((kind === 'flow') !== (window !== undefined)) wrong.push(`${id}: a flow has a window`);
  }
  return wrong;
}

function checkTree({ tree, indicators, root }: Method): string[] {
  const placed = indicatorsUnder(tree);
  const wrong: string[] = [];
  if (new Set(placed).size !== placed.length) wrong.push('an indicator stands twice in the tree');
  for (const { id } of indicators) {
    if (!placed.includes(id)) wrong.push(`${id}: is not in the tree`);
  }
  for (const id of placed) {
    if (!indicators.some((indicator) => indicator.id === id)) wrong.push(`${id}: is no indicator`);
  }
  const visit = (node: TreeNode): void => {
    if (!(node.weight > 0)) wrong.push(`${isLeaf(node) ? node.indicator : node.id}: weight <= 0`);
    if (!isLeaf(node)) node.children.forEach(visit);
  };
  visit(tree);
  if (!(root.balance > 0 && root.balance < 100)) wrong.push('the root balance is not in 0..100');
  return wrong;
}

function checkKinds({ kinds, indicators, equivalence, additionality }: Method): string[] {
  const ids = new Set(indicators.map((indicator) => indicator.id));
  return Object.entries(kinds).flatMap(([kind, { feeds }]) =>
    feeds.flatMap((feed) => [
      ...(ids.has(feed.indicator) ? [] : [`${kind}: ${feed.indicator} is no indicator`]),
      ...(feed.equivalence in equivalence ? [] : [`${kind}: no equivalence ${feed.equivalence}`]),
      ...feed.additionality
        .filter((name) => !(name in additionality))
        .map((name) => `${kind}: no additionality ${name}`),
    ]),
  );
}
