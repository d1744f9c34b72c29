import { checkRules } from './check-rules';
import { checkIdentifiers, checkTree } from './check-tree';
import type { TableBranch, TableMethod, TableNode } from './method';
import type { MethodIssue } from './method-refused';
import { isBranch } from './tree-shape';

/** What the parts of a method over a table contradict in each other, its choices apart. */
export function checkTable(method: TableMethod): MethodIssue[] {
  return [
    ...checkIdentifiers(method.indicators),
    ...checkTree(method.tree, method.indicators, 'several'),
    ...checkRules(method),
    ...checkWeighting(method.weights, 'weights'),
    ...checkBranches(method.tree, 'tree', new Set(method.indicators.map(({ id }) => id))),
    ...checkScreening(method),
  ];
}

function checkBranches(
  node: TableNode,
  at: string,
  indicators: ReadonlySet<string>,
): MethodIssue[] {
  if (!isBranch(node)) return [];
  const wrong: MethodIssue[] = [];
  if (indicators.has(node.id)) {
    const message = `${node.id} is an indicator's id; results name both, give the node another`;
    wrong.push({ path: `${at}.id`, code: 'duplicate', message });
  }
  const fewest = { ratio: 2, difference: 2 }[String(node.aggregation)];
  const count = node.children.length;
  if (fewest !== undefined && (count < fewest || (node.aggregation === 'ratio' && count > 2))) {
    const message = `a ${node.aggregation} is made of two children, and has ${count}`;
    wrong.push({ path: `${at}.children`, code: 'out-of-bounds', message });
  }
  wrong.push(...checkWeighting(node.weights, `${at}.weights`));
  node.children.forEach((child, position) => {
    for (const issue of checkBranches(child, `${at}.children[${position}]`, indicators))
      wrong.push(issue);
  });
  return wrong;
}

function checkWeighting(rule: TableBranch['weights'], path: string): MethodIssue[] {
  if (typeof rule !== 'object' || !('benefitOfTheDoubt' in rule)) return [];
  const { least = 0, most = 1 } = rule.benefitOfTheDoubt;
  if (least < most) return [];
  const message = 'the least share is not below the largest; give least < most';
  return [{ path: `${path}.benefitOfTheDoubt`, code: 'out-of-bounds', message }];
}

function checkScreening({ screening }: TableMethod): MethodIssue[] {
  const excluded = new Set(screening?.exclude);
  return (screening?.include ?? []).flatMap((unit, position) =>
    excluded.has(unit)
      ? [
          {
            path: `screening.include[${position}]`,
            code: 'duplicate' as const,
            message: `${unit} is in exclude too; keep it in one of them`,
          },
        ]
      : [],
  );
}
