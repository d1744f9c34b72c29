import type { MethodIssue } from './method-refused';
import { pathText } from './path-text';

/** What the trees of both forms have in common. */
interface AnyNode {
  readonly id?: string;
  readonly indicator?: string;
  readonly weight?: number;
  readonly children?: readonly AnyNode[];
}

/** Whether an indicator may stand in several places of the tree. */
export type Places = 'one' | 'several';

/** What is wrong with a tree: its weights, its names, the indicators that it forgets or invents. */
export function checkTree(
  tree: AnyNode,
  indicators: readonly { readonly id: string }[],
  places: Places,
): MethodIssue[] {
  const ids = new Set(indicators.map(({ id }) => id));
  const names = new Map<string, string>();
  const placed = new Set<string>();
  const wrong: MethodIssue[] = [];
  const visit = (node: AnyNode, path: readonly PropertyKey[]): void => {
    const at = pathText(path);
    const { id, indicator, children } = node;
    if (id !== undefined) {
      const first = names.get(id);
      if (first !== undefined) {
        wrong.push({
          path: `${at}.id`,
          code: 'duplicate',
          message: `is the id of ${first} already`,
        });
      } else names.set(id, at);
    }
    if (indicator !== undefined) {
      if (!ids.has(indicator)) {
        const message = `${indicator} is none of the indicators; add it there or mend its spelling`;
        wrong.push({ path: `${at}.indicator`, code: 'unknown-name', message });
      } else if (placed.has(indicator) && places === 'one') {
        const message = `${indicator} stands in the tree already; an indicator has one place`;
        wrong.push({ path: `${at}.indicator`, code: 'duplicate', message });
      }
      placed.add(indicator);
    }
    if (children === undefined) return;
    if (children.every(({ weight = 1 }) => weight === 0)) {
      const message = 'have no weight between them; give one of them a weight above 0';
      wrong.push({ path: `${at}.children`, code: 'weights-sum-to-zero', message });
    }
    children.forEach((child, position) => visit(child, [...path, 'children', position]));
  };
  visit(tree, ['tree']);
  for (const [position, { id }] of indicators.entries()) {
    if (placed.has(id)) continue;
    const message = `${id} has no place in the tree; add a leaf for it or leave it out`;
    wrong.push({ path: `indicators[${position}]`, code: 'not-in-tree', message });
  }
  return wrong;
}

/** Indicators that share an identifier. */
export function checkIdentifiers(indicators: readonly { readonly id: string }[]): MethodIssue[] {
  return indicators.flatMap(({ id }, position) => {
    const first = indicators.findIndex((other) => other.id === id);
    if (first === position) return [];
    const path = `indicators[${position}].id`;
    return [{ path, code: 'duplicate', message: `is the id of indicators[${first}] already` }];
  });
}
