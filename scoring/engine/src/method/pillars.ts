import { indicatorsUnder, isLeaf, type Branch, type Method } from './method';

/** The pillars (piliers) of a method: the branches under its root. */
export function pillarsOf({ tree }: Method): readonly Branch[] {
  return tree.children.filter((child): child is Branch => !isLeaf(child));
}

/** The pillar of each indicator. */
export function pillarOfIndicator(method: Method): ReadonlyMap<string, string> {
  return new Map(
    pillarsOf(method).flatMap((pillar) =>
      indicatorsUnder(pillar).map((indicator) => [indicator, pillar.id] as const),
    ),
  );
}
