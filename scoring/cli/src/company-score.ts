import { DOSSIER_FORMAT } from '@ancrage/engine/dossier/verify-dossier';
import type { Method } from '@ancrage/engine/method/method';
import { methodHash } from '@ancrage/engine/method/method-hash';
import { parseQuarterInput } from '@ancrage/engine/parse-quarter-input';
import type { QuarterInput } from '@ancrage/engine/quarter-input';
import type { Interval, ScoreResult } from '@ancrage/engine/result';
import { score } from '@ancrage/engine/score';
import { nextSteps, type NextStep } from '@ancrage/engine/what-if/next-steps';
import type { Asked, Writer } from './command';
import { readJson } from './files';
import { named } from './read-asked';
import { readMethod } from './read-method';
import { EXIT, Refusal } from './refusal';
import { short, textTable } from './text-table';
import { writeOut } from './write-out';

/** Whether a command line names a method over declarations, whose data are a company's inputs. */
export function asksForCompany({ method }: Asked): boolean {
  return method !== undefined && readMethod(method).form === 'declarations';
}

interface Scored {
  readonly document: unknown;
  readonly method: Method;
  readonly input: QuarterInput;
  readonly result: ScoreResult;
}

/** Scores the inputs of one or several quarters: a line for each; --out writes the dossiers. */
export function scoreCompany(asked: Asked, { print }: Writer): void {
  const scored = readScored(asked);
  print(textTable(['unit', 'quarter', 'state', 'score', '5 %', '95 %', 'sign'], scored.map(rowOf)));
  if (asked.out === undefined) return;
  const dossiers = scored.map(({ document, input, result }) => ({
    format: DOSSIER_FORMAT,
    method: document,
    input,
    result,
  }));
  writeOut(asked.out, {
    json: () => (dossiers.length === 1 ? dossiers[0] : dossiers),
    csv: () => rowsOf(scored),
  });
}

/** Explains the score of one unit, down to its commitments, and what would lift it most. */
export function explainCompany(unit: string, asked: Asked, writer: Writer): void {
  const all = readScored(asked);
  const found = all.find(({ input }) => input.unit === unit || input.quarter === unit);
  if (found === undefined) {
    const known = all.map(({ input }) => `${input.unit} in ${input.quarter}`).join(', ');
    throw new Refusal(EXIT.data, `The data have no unit or quarter ${unit}; they have ${known}.`);
  }
  const { input, method, result, document } = found;
  const { print } = writer;
  print(textTable(['unit', 'quarter', 'state', 'score', '5 %', '95 %', 'sign'], [rowOf(found)]));
  for (const line of said(result)) print(line);
  print('');
  print('Base −100, and above it, as printed:');
  print(textTable(['of', 'value', 'points', 'weight', 'adds', 'printed'], partsOf(result)));
  if (result.score === null) return;
  print('');
  print('What would lift it most:');
  const steps = nextSteps(input, { document: method, hash: methodHash(document) }, asked.top);
  print(textTable(['step', 'gain', '5 %', '95 %'], steps.map(stepRow)));
}

function readScored(asked: Asked): Scored[] {
  const file = named(asked.method, '--method METHOD.json');
  const document = readJson(file);
  const read = readMethod(file);
  if (read.form !== 'declarations') throw new Refusal(EXIT.usage, `${file} is over a table.`);
  const data = named(asked.data, '--data INPUT.json');
  if (!data.endsWith('.json')) {
    throw new Refusal(
      EXIT.usage,
      `${file} is a method over declarations: give --data a JSON file with a company's inputs, as they stand under "input" in its dossier.`,
    );
  }
  const { method } = read;
  const hash = methodHash(document);
  return inputsOf(readJson(data)).map((given) => {
    const input = parseQuarterInput(given);
    return { document, method, input, result: score(input, { document: method, hash }) };
  });
}

/** One input or a list of them; a dossier stands for its input. */
function inputsOf(document: unknown): unknown[] {
  const each = Array.isArray(document) ? document : [document];
  return each.map((one: unknown) =>
    typeof one === 'object' && one !== null && 'input' in one ? one.input : one,
  );
}

function rowOf({ input, result }: Scored) {
  const { score: exact, bands, sign, state } = result;
  return [
    input.unit,
    input.quarter,
    state,
    short(exact),
    ...ends(bands?.total),
    sign === null ? null : sign.settled ? 'settled' : 'to be confirmed',
  ];
}

function ends(interval: Interval | undefined): (number | null)[] {
  return [short(interval?.low, 2), short(interval?.high, 2)];
}

function said({ reasons, sign, upTo, awaitingEvidence, bands }: ScoreResult): string[] {
  return [
    ...reasons.map((reason) => `No score: ${reason}.`),
    ...(sign?.reasons ?? []).map((reason) => `Sign to be confirmed: ${reason}.`),
    ...(bands === null
      ? []
      : [
          `Data band ${ends(bands.data).join(' to ')}, method band ${ends(bands.method).join(' to ')}.`,
        ]),
    ...(upTo === null ? [] : [`Up to ${short(upTo)} if missing answers were at their balance.`]),
    ...(awaitingEvidence === null ? [] : [`${short(awaitingEvidence)} points await a proof.`]),
  ];
}

function partsOf({ pillars, indicators }: ScoreResult) {
  return [
    ...pillars.map(({ id, points, weight, contribution, printed }) => [
      id,
      null,
      short(points),
      short(weight),
      short(contribution),
      printed,
    ]),
    ...indicators.flatMap((one) => [
      [
        `${one.id} (${one.answer})`,
        short(one.value),
        short(one.points),
        short(one.weight),
        short(one.contribution),
        one.printed,
      ],
      ...one.commitments.map((part) => [
        `  ${part.commitment}`,
        short(part.effective),
        null,
        null,
        short(part.contribution),
        part.printed,
      ]),
    ]),
  ];
}

function stepRow({ change, printed, interval }: NextStep) {
  const step =
    change.kind === 'open'
      ? `open ${change.quantity} more of ${change.indicator}`
      : `have ${change.commitment} ${change.grade}`;
  return [step, printed, ...ends(interval)];
}

function rowsOf(scored: readonly Scored[]) {
  const [first] = scored;
  const ids = first?.result.indicators.map(({ id }) => id) ?? [];
  return [
    ['unit', 'quarter', 'state', 'score', 'low', 'high', 'U', ...ids.map((id) => `${id} points`)],
    ...scored.map(({ input, result }) => [
      input.unit,
      input.quarter,
      result.state,
      result.score,
      result.bands?.total.low,
      result.bands?.total.high,
      result.rootPoints,
      ...result.indicators.map(({ points }) => points),
    ]),
  ];
}
