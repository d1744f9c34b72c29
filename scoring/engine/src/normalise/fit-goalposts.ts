import type { TableMethod } from '../method/method';
import { UndefinedFigure } from '../missing/undefined-figure';
import type { Direction } from './direction';
import { linear, type Scale } from './scale';

/** The form under which a figure on the indicator's own scale is normalised. */
export type OwnScale = (figure: number) => number;

type Rule = Extract<
  NonNullable<TableMethod['normalisation']>,
  { readonly method: 'scaled' | 'goalposts' | 'threeGoalposts' | 'groupGoalposts' }
>;

interface TwoPosts {
  readonly lower: number;
  readonly upper: number;
}

interface ThreePosts {
  readonly worst: number;
  readonly middle: number;
  readonly best: number;
}

/**
 * The scale between given values: `scaled` does not clamp (COINr `n_scaled`), goalposts do unless
 * said (COINr `n_goalposts`), three goalposts always (score.md, section 4, step 3, for any unit).
 */
export function goalpostScale(rule: Rule, direction: Direction, own: OwnScale): Scale {
  if (rule.method === 'scaled') {
    return between(rule, direction, own, { factor: rule.factor ?? 100, clamp: false });
  }
  const shape = {
    factor: rule.scale ?? 1,
    clamp: rule.method === 'threeGoalposts' || (rule.clamp ?? true),
  };
  if (rule.method !== 'groupGoalposts') return between(rule, direction, own, shape);
  return {
    method: 'groups',
    scales: Object.fromEntries(
      Object.entries(rule.values).map(([group, posts]) => [
        group,
        between(posts, direction, own, shape),
      ]),
    ),
  };
}

function between(
  posts: TwoPosts | ThreePosts,
  direction: Direction,
  own: OwnScale,
  { factor, clamp }: { readonly factor: number; readonly clamp: boolean },
): Scale {
  if ('middle' in posts) {
    const [worst, middle, best] = [own(posts.worst), own(posts.middle), own(posts.best)];
    ordered(direction * worst, direction * middle);
    ordered(direction * middle, direction * best);
    return { method: 'piecewise', worst, middle, best, factor };
  }
  const [lower, upper] = [own(posts.lower), own(posts.upper)];
  ordered(lower, upper);
  const held = clamp ? { least: 0, most: 1 } : {};
  return direction === 1
    ? linear(lower, upper - lower, { factor, ...held })
    : linear(upper, lower - upper, { factor, ...held });
}

function ordered(lower: number, upper: number): void {
  if (lower < upper) return;
  throw new UndefinedFigure('no-range', `goalposts overlap or stand against the direction`);
}
