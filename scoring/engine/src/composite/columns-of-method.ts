import type { TableMethod, TableNode } from '../method/method';
import { isBranch } from '../method/tree-shape';

/** The columns of a table that a method reads. */
export interface ColumnsOfMethod {
  /** Figures: indicators and what they are divided by. */
  readonly numbers: readonly string[];
  /** Groups of units. */
  readonly groups: readonly string[];
}

/** Names every column that a method asks a table for, each once. */
export function columnsOfMethod(method: TableMethod): ColumnsOfMethod {
  const numbers = new Set<string>();
  const groups = new Set<string>();
  const rulesIn = ({ missing, normalisation }: Pick<TableMethod, 'missing' | 'normalisation'>) => {
    if (missing !== undefined && 'group' in missing) groups.add(missing.group);
    if (normalisation?.method === 'groupGoalposts') groups.add(normalisation.by);
  };
  const groupsUnder = (node: TableNode): void => {
    if ('missing' in node && node.missing && 'group' in node.missing) {
      groups.add(node.missing.group);
    }
    if (isBranch(node)) node.children.forEach(groupsUnder);
  };
  rulesIn(method);
  for (const indicator of method.indicators) {
    numbers.add(indicator.column ?? indicator.id);
    if (indicator.denominator) numbers.add(indicator.denominator.column);
    rulesIn(indicator);
  }
  groupsUnder(method.tree);
  return { numbers: [...numbers], groups: [...groups] };
}
