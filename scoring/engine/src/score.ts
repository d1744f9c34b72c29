import { signedScore } from './aggregate/root-map';
import { aggregate, rootPoints } from './aggregate/weighted-tree';
import { checkInput } from './check-input';
import { canonicalJson } from './dossier/canonical-json';
import { digestOfText } from './dossier/digest';
import { ENGINE_VERSION } from './engine-version';
import { explainParts } from './explain/parts';
import { roundHalfAway } from './explain/largest-remainder';
import type { Method } from './method/method';
import type { NamedMethod } from './method/named-method';
import { completeness, type Completeness } from './missing/completeness';
import { leafPoints, valueIndicators, type ValuedIndicator } from './model/indicator-value';
import { modelUnit, type UnitModel } from './model/unit-model';
import { BALANCE_POINTS } from './normalise/goalposts';
import { expectedEvidence } from './quantity/effective-quantity';
import type { DeclaredLine, QuarterInput } from './quarter-input';
import type { Bands, InsufficientReason, ScoreResult } from './result';
import { awaitingEvidence } from './uncertainty/awaiting-evidence';
import { drawBands } from './uncertainty/bands';
import { settledSign } from './uncertainty/settled-sign';

export { ENGINE_VERSION };

/** Identifies the inputs of a score: equal digests, equal scores. */
export function inputDigest(input: QuarterInput): string {
  return digestOfText(inputText(input));
}

/**
 * What the digest of a score's inputs is taken of: their canonical JSON, the same whatever the
 * order of lines.
 *
 * @param lineText Canonical JSON of a line, for a caller that has it from another quarter.
 */
export function inputText(
  input: QuarterInput,
  lineText: (line: DeclaredLine) => string = canonicalJson,
): string {
  const lines = byText(input.lines, ({ id, from }) => `${id} ${from}`);
  const texts = Object.entries({
    ...input,
    answers: byText(input.answers, ({ indicator, quarter }) => `${indicator} ${quarter}`),
    sizes: byText(input.sizes, ({ validFrom }) => validFrom),
  })
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => {
      const text = name === 'lines' ? `[${lines.map(lineText).join(',')}]` : canonicalJson(member);
      return `"${name}":${text}`;
    });
  return `{${texts.join(',')}}`;
}

/**
 * Scores one unit's quarter (score.md, sections 4 to 6): quantities, indicators, points,
 * aggregation, completeness, the contributions that explain it, its intervals and whether its sign
 * is settled. Pure: the same input and method give the same digits in Node and in the browser.
 *
 * @param inputsNamed Digest of the input, where the caller has it already.
 * @throws InputRefused where a figure, a date or a share of the input is none.
 */
export function score(
  input: QuarterInput,
  method: NamedMethod,
  inputsNamed = inputDigest(input),
): ScoreResult {
  return scoreWithDraws(input, method, inputsNamed).result;
}

/** A score with the replicates of its total band, in their order; none where there is no score. */
export function scoreWithDraws(
  input: QuarterInput,
  method: NamedMethod,
  inputsNamed: string,
): { readonly result: ScoreResult; readonly draws: Float64Array | null } {
  const { document } = method;
  checkInput(input);
  const model = modelUnit(input, document);
  const valued = valueIndicators(model.indicators, expectedEvidence(document));
  const complete = completeness(
    new Map(valued.map(({ indicator, answer }) => [indicator.id, answer])),
    document,
  );
  const reasons = insufficient(model, complete, document);
  const aggregated = aggregate(document.tree, leafPoints(valued, 0));
  const exact = signedScore(aggregated.rootPoints, document.root.balance);
  const drawn = reasons.length === 0 ? drawBands(model, method, input.company ?? input.unit) : null;
  const result: ScoreResult = {
    unit: input.unit,
    quarter: input.quarter,
    method: { id: document.id, version: document.version, hash: method.hash },
    engineVersion: ENGINE_VERSION,
    inputDigest: inputsNamed,
    reasons,
    observedQuarters: model.window.observedQuarters,
    ...(drawn === null
      ? { state: 'insufficientData' as const, ...NOTHING_SHOWN }
      : shown(input, document, { model, valued, exact, bands: drawn.bands })),
    rootPoints: aggregated.rootPoints,
    reportedShare: complete.reportedShare,
    ...explainParts(document, valued, aggregated, exact),
    fte: model.size.means.fte ?? null,
  };
  return { result, draws: drawn?.total ?? null };
}

const NOTHING_SHOWN = {
  score: null,
  printed: null,
  upTo: null,
  bands: null,
  sign: null,
  awaitingEvidence: null,
};

/** What only a score with sufficient data says. */
function shown(
  input: QuarterInput,
  document: Method,
  {
    model,
    valued,
    exact,
    bands,
  }: {
    readonly model: UnitModel;
    readonly valued: readonly ValuedIndicator[];
    readonly exact: number;
    readonly bands: Bands;
  },
) {
  const underConstruction = model.window.observedQuarters < document.construction.fullQuarters;
  return {
    state: underConstruction ? ('underConstruction' as const) : ('scored' as const),
    score: exact,
    printed: roundHalfAway(exact),
    upTo: upTo(valued, document),
    bands,
    sign: settledSign(exact, bands.total, input, document, model, valued),
    awaitingEvidence: awaitingEvidence(model, document, exact),
  };
}

/** The score if the missing answers were at their balance goalpost; null when none is missing. */
function upTo(valued: readonly ValuedIndicator[], { tree, root }: Method): number | null {
  if (!valued.some(({ answer }) => answer === 'notReported')) return null;
  return signedScore(rootPoints(tree, leafPoints(valued, BALANCE_POINTS)), root.balance);
}

function insufficient(
  { window, size }: UnitModel,
  complete: Completeness,
  { construction }: Method,
): InsufficientReason[] {
  const reasons: InsufficientReason[] = [];
  if (Object.keys(size.means).length === 0) reasons.push('noSizeProfile');
  else if (size.outdated) reasons.push('outdatedProfile');
  if (window.observedQuarters < construction.minimumQuarters) reasons.push('tooFewQuarters');
  if (complete.tooNarrow) reasons.push('narrowField');
  if (complete.tooLittleReported) reasons.push('tooLittleReported');
  return reasons;
}

function byText<Item>(items: readonly Item[], text: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, text: text(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ item }) => item);
}
