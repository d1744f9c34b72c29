import { checkIdentifiers, checkTree } from './check-tree';
import type { Method } from './method';
import type { MethodIssue } from './method-refused';

/** What the parts of a method over declarations contradict in each other. */
export function checkDeclarations(method: Method): MethodIssue[] {
  return [
    ...checkIdentifiers(method.indicators),
    ...checkTree(method.tree, method.indicators, 'one'),
    ...method.indicators.flatMap((_, position) => checkIndicator(method, position)),
    ...checkSize(method),
    ...checkEvidence(method),
    ...checkKinds(method),
    ...checkAnswers(method),
  ];
}

function checkIndicator({ indicators, size }: Method, position: number): MethodIssue[] {
  const indicator = indicators[position];
  if (indicator === undefined) return [];
  const { goalposts, denominator, kind, window } = indicator;
  const at = `indicators[${position}]`;
  const wrong: MethodIssue[] = [];
  if (!(goalposts.floor < goalposts.balance && goalposts.balance < goalposts.target)) {
    const message = 'overlap; give floor < balance < target';
    wrong.push({ path: `${at}.goalposts`, code: 'goalposts-overlap', message });
  }
  if ((kind === 'flow') !== (window !== undefined)) {
    const code = window === undefined ? 'missing' : 'unknown-field';
    const message = 'a flow has a window, fade or plain; a stock and a state have none';
    wrong.push({ path: `${at}.window`, code, message });
  }
  if ('figure' in denominator) {
    if (denominator.figure in size.lowerBounds) return wrong;
    wrong.push(unknown(`${at}.denominator.figure`, denominator.figure, 'size.lowerBounds'));
    return wrong;
  }
  const path = `${at}.denominator.rawFlowOf`;
  const other = indicators.find(({ id }) => id === denominator.rawFlowOf);
  if (other === undefined) wrong.push(unknown(path, denominator.rawFlowOf, 'indicators'));
  else if ('rawFlowOf' in other.denominator) {
    const message = `${other.id} is itself divided by another flow; divide by one that has a figure`;
    wrong.push({ path, code: 'denominator-circle', message });
  } else if (other.kind !== 'flow') {
    wrong.push({ path, code: 'not-admitted', message: `${other.id} is no flow` });
  }
  return wrong;
}

function checkSize({ size, answers }: Method): MethodIssue[] {
  const wrong: MethodIssue[] = [];
  const known = (path: string, figure: string): void => {
    if (!(figure in size.lowerBounds)) wrong.push(unknown(path, figure, 'size.lowerBounds'));
  };
  for (const [figure, bound] of Object.entries(size.lowerBounds)) {
    if (!('daysOf' in bound)) continue;
    const path = `size.lowerBounds.${figure}.daysOf.figure`;
    known(path, bound.daysOf.figure);
    const other = size.lowerBounds[bound.daysOf.figure];
    if (other !== undefined && 'daysOf' in other) {
      const message = `${bound.daysOf.figure} is itself bounded by another figure; name one with an amount`;
      wrong.push({ path, code: 'denominator-circle', message });
    }
  }
  answers.notApplicable.forEach(({ holdsWhen }, position) => {
    const path = `answers.notApplicable[${position}].holdsWhen`;
    known(`${path}.figure`, holdsWhen.figure);
    if (holdsWhen.belowDaysOf) known(`${path}.belowDaysOf.figure`, holdsWhen.belowDaysOf.figure);
  });
  return wrong;
}

function checkEvidence({ evidence, uncertainty }: Method): MethodIssue[] {
  const wrong: MethodIssue[] = [];
  for (const [grade, { ratio }] of Object.entries(evidence.grades)) {
    const mode = 3 * ratio.expected - ratio.low - ratio.high;
    if (ratio.low - NOISE <= mode && mode <= ratio.high + NOISE) continue;
    const message = `no triangle on low..high has this mean; its mode would be ${mode}`;
    wrong.push({ path: `evidence.grades.${grade}.ratio`, code: 'out-of-bounds', message });
  }
  for (const name of ['interval', 'goalpostFactor', 'weightFactor'] as const) {
    const [low, high] = uncertainty[name];
    if (low <= high) continue;
    const message = 'the first figure is above the second; give them in rising order';
    wrong.push({ path: `uncertainty.${name}`, code: 'out-of-bounds', message });
  }
  return wrong;
}

/** A mode on a bound is a triangle still, whatever its sums leave of it. */
const NOISE = 1e-9;

function checkKinds({ kinds, indicators, equivalence, additionality }: Method): MethodIssue[] {
  const ids = new Set(indicators.map(({ id }) => id));
  return Object.entries(kinds).flatMap(([kind, { feeds }]) =>
    feeds.flatMap((feed, position) => {
      const at = `kinds.${kind}.feeds[${position}]`;
      return [
        ...(ids.has(feed.indicator)
          ? []
          : [unknown(`${at}.indicator`, feed.indicator, 'indicators')]),
        ...(feed.equivalence in equivalence
          ? []
          : [unknown(`${at}.equivalence`, feed.equivalence, 'equivalence')]),
        ...feed.additionality.flatMap((name, place) =>
          name in additionality
            ? []
            : [unknown(`${at}.additionality[${place}]`, name, 'additionality')],
        ),
      ];
    }),
  );
}

function checkAnswers({ answers, indicators }: Method): MethodIssue[] {
  const ids = new Set(indicators.map(({ id }) => id));
  return answers.notApplicable.flatMap((reason, position) =>
    reason.indicators.flatMap((id, place) =>
      ids.has(id)
        ? []
        : [unknown(`answers.notApplicable[${position}].indicators[${place}]`, id, 'indicators')],
    ),
  );
}

function unknown(path: string, name: string, list: string): MethodIssue {
  return {
    path,
    code: 'unknown-name',
    message: `${name} is none of ${list}; add it there or mend its spelling`,
  };
}
