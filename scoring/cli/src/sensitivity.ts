import type { TableMethod } from '@ancrage/engine/method/method';
import {
  indicesOfStudy,
  runStudy,
  runStudyRows,
  summariseStudy,
  type VarianceOfChoices,
} from '@ancrage/engine/sensitivity/sensitivity-of';
import { mergeReplicates } from '@ancrage/engine/sensitivity/replicates';
import { studyOf, type Choice, type Study } from '@ancrage/engine/sensitivity/study-of';
import type { Asked, Writer } from './command';
import { progressBar } from './progress-bar';
import { readAsked } from './read-asked';
import { short, textTable } from './text-table';
import { writeOut } from './write-out';

/** How a sensitivity analysis is asked for. */
export interface SensitivityAsked extends Asked {
  /** Runs; the method's own number unless said. */
  readonly replicates?: number;
  /** Rows of the variance-based design; 0 for none. */
  readonly rows: number;
  readonly seed?: string;
}

/** Runs between two strokes of the progress bar. */
const AT_ONCE = 25;

const BOOTSTRAPS = 1000;

/** Draws the method's choices: how sure scores and ranks are, and which choice decides. */
export async function sensitivity(asked: SensitivityAsked, writer: Writer): Promise<void> {
  const { method, table } = await readAsked(asked, writer);
  const study = studyOf(withSeed(method, asked.seed), table);
  const runs = asked.replicates ?? study.replicates;
  const found = summariseStudy(
    study,
    mergeReplicates(inParts(runs, 'runs', (span) => runStudy(study, span))),
  );
  const variance =
    study.choices.length > 1 && asked.rows > 0 ? varianceOf(study, asked.rows) : null;
  const header = ['unit', 'rank', 'median', '5 %', '95 %', 'score', 'score 5 %', 'score 95 %'];
  const rows = [...found.units]
    .sort((one, other) => (one.rank.nominal ?? Infinity) - (other.rank.nominal ?? Infinity))
    .map(({ unit, rank, score }) => [
      unit,
      rank.nominal,
      short(rank.median),
      short(rank.low),
      short(rank.high),
      short(score.nominal),
      short(score.low),
      short(score.high),
    ]);
  if (asked.out !== undefined) {
    writeOut(asked.out, { json: () => ({ ...found, variance }), csv: () => [header, ...rows] });
  }
  const { print } = writer;
  print(textTable(header, rows.slice(0, asked.top)));
  print('');
  print(`${found.runs} runs, ${found.failed} of which gave no scores and are left out.`);
  const { mean, low, high } = found.rankShift;
  print(`mean absolute rank shift ${short(mean)}, from ${short(low)} to ${short(high)} (5–95 %)`);
  if (variance !== null) printVariance(variance, writer);
}

function varianceOf(study: Study, rows: number): VarianceOfChoices {
  const parts = inParts(rows, 'variance', (span) => runStudyRows(study, span));
  return indicesOfStudy(study, parts, { samples: BOOTSTRAPS, seed: study.design.seed });
}

function printVariance({ choices, rows, failed }: VarianceOfChoices, { print }: Writer): void {
  print('');
  print(`Part of the rank shift’s variance by choice, ${rows} rows (${failed} left out):`);
  print(
    textTable(
      ['choice', 'first', '5 %', '95 %', 'total', '5 %', '95 %'],
      choices.map(({ choice, first, total }) => [
        nameOf(choice),
        short(first.value, 3),
        short(first.low, 3),
        short(first.high, 3),
        short(total.value, 3),
        short(total.low, 3),
        short(total.high, 3),
      ]),
    ),
  );
}

function nameOf(choice: Choice): string {
  const { label } = choice;
  if (typeof label === 'string') return label;
  if (label !== undefined) return label.en;
  return 'path' in choice ? choice.path : `weights of level ${choice.weightNoise.level}`;
}

function inParts<Part>(
  count: number,
  title: string,
  run: (span: { first: number; last: number }) => Part,
): Part[] {
  const draw = progressBar(title);
  const parts: Part[] = [];
  for (let first = 0; first < count; first += AT_ONCE) {
    const last = Math.min(count, first + AT_ONCE);
    parts.push(run({ first, last }));
    draw(last / count);
  }
  return parts;
}

function withSeed(method: TableMethod, seed: string | undefined): TableMethod {
  if (seed === undefined || method.uncertainty === undefined) return method;
  return { ...method, uncertainty: { ...method.uncertainty, seed } };
}
