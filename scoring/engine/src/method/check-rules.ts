import type { TableIndicator, TableMethod } from './method';
import type { MethodIssue } from './method-refused';

type NormalisationRule = NonNullable<TableMethod['normalisation']>;
type OutlierRule = NonNullable<TableMethod['outliers']>;
type MissingRule = NonNullable<TableMethod['missing']>;

/** What a rule says that cannot be: goalposts that overlap, bands that fall, a panel without time. */
export function checkRules(method: TableMethod): MethodIssue[] {
  const hasPeriod = method.table?.period !== undefined;
  return [
    ...rulesAt('', method, hasPeriod),
    ...method.indicators.flatMap((indicator, position) => [
      ...rulesAt(`indicators[${position}].`, indicator, hasPeriod),
      ...checkScale(indicator, position, method.normalisation),
    ]),
    ...(method.reference === undefined || hasPeriod
      ? []
      : [withoutPeriod('reference', 'a reference over time')]),
  ];
}

interface Rules {
  readonly missing?: MissingRule;
  readonly outliers?: OutlierRule;
  readonly normalisation?: NormalisationRule;
}

function rulesAt(
  at: string,
  { missing, outliers, normalisation }: Rules,
  hasPeriod: boolean,
): MethodIssue[] {
  return [
    ...(missing?.method === 'panel' && !hasPeriod
      ? [withoutPeriod(`${at}missing`, 'a panel')]
      : []),
    ...(outliers?.method === 'percentiles'
      ? rising(`${at}outliers`, [outliers.lower, outliers.upper], 'lower < upper')
      : []),
    ...(normalisation ? checkNormalisation(`${at}normalisation`, normalisation) : []),
  ];
}

function checkNormalisation(at: string, rule: NormalisationRule): MethodIssue[] {
  switch (rule.method) {
    case 'minMax':
      return rising(at, [rule.lower ?? 0, rule.upper ?? 100], 'lower < upper');
    case 'scaled':
    case 'goalposts':
    case 'threeGoalposts':
      return checkPosts(at, rule);
    case 'groupGoalposts':
      return Object.entries(rule.values).flatMap(([group, posts]) =>
        checkPosts(`${at}.values.${group}`, posts),
      );
    case 'categorical':
      return checkBands(`${at}.bands`, rule.bands?.map(({ from }) => from) ?? [0]);
    default:
      return [];
  }
}

type Posts =
  | { readonly lower: number; readonly upper: number }
  | { readonly worst: number; readonly middle: number; readonly best: number };

function checkPosts(at: string, posts: Posts): MethodIssue[] {
  if ('lower' in posts) return rising(at, [posts.lower, posts.upper], 'lower < upper');
  const { worst, middle, best } = posts;
  const direction = best > worst ? 1 : -1;
  const along = [worst, middle, best].map((post) => direction * post);
  return rising(at, along, 'worst, middle and best in rising or in falling order');
}

function rising(path: string, posts: readonly number[], wanted: string): MethodIssue[] {
  if (posts.every((post, at) => at === 0 || post > (posts[at - 1] ?? NaN))) return [];
  return [{ path, code: 'goalposts-overlap', message: `its values overlap; give ${wanted}` }];
}

function checkBands(path: string, from: readonly number[]): MethodIssue[] {
  if (from[0] !== 0) {
    return [
      { path: `${path}[0].from`, code: 'out-of-bounds', message: 'the first band is from 0' },
    ];
  }
  return rising(path, from, 'bands in rising order');
}

/** A logarithm of what is not positive, a root of what is negative: known before any data. */
function checkScale(
  indicator: TableIndicator,
  position: number,
  general: NormalisationRule | undefined,
): MethodIssue[] {
  const { bounds, transformation = 'none', normalisation = general } = indicator;
  const at = `indicators[${position}]`;
  const said: readonly (readonly [string, number | undefined])[] = [
    ['bounds.lower', bounds?.lower],
    ['bounds.upper', bounds?.upper],
    ...(normalisation ? postsOf(normalisation) : []),
  ];
  const wrong = said.flatMap(([name, value]): MethodIssue[] => {
    if (value === undefined || isAdmitted(transformation, value)) return [];
    const message = `${value} has no ${transformation}; give a value above 0`;
    return [{ path: `${at}.${name}`, code: 'out-of-bounds', message }];
  });
  if (bounds?.lower === undefined || bounds.upper === undefined) return wrong;
  return [...wrong, ...rising(`${at}.bounds`, [bounds.lower, bounds.upper], 'lower < upper')];
}

function postsOf(rule: NormalisationRule): (readonly [string, number])[] {
  const groups = rule.method === 'groupGoalposts' ? Object.entries(rule.values) : [];
  const said = [
    ['', rule] as const,
    ...groups.map(([group, posts]) => [`.values.${group}`, posts] as const),
  ];
  const onTheScale = new Set(['lower', 'upper', 'worst', 'middle', 'best', 'target']);
  if (rule.method === 'minMax') return [];
  return said.flatMap(([at, posts]) =>
    Object.entries(posts).flatMap(([name, value]) =>
      onTheScale.has(name) && typeof value === 'number'
        ? [[`normalisation${at}.${name}`, value] as const]
        : [],
    ),
  );
}

function isAdmitted(transformation: string, value: number): boolean {
  if (transformation === 'none') return true;
  return transformation === 'squareRoot' ? value >= 0 : value > 0;
}

function withoutPeriod(path: string, what: string): MethodIssue {
  return {
    path,
    code: 'missing',
    message: `${what} needs table.period, the column of the period`,
  };
}
