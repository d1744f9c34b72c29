import { analyseIndex } from '@ancrage/engine/analysis/analyse-index';
import type { Asked, Writer } from './command';
import { readAsked } from './read-asked';
import { short, textTable } from './text-table';
import { writeOut } from './write-out';

/** Prints what the field looks at before it trusts an index. */
export async function analyse(asked: Asked, writer: Writer): Promise<void> {
  const { method, table } = await readAsked(asked, writer);
  const found = analyseIndex(method, table);
  if (asked.out !== undefined) writeOut(asked.out, { json: () => found });
  const { print } = writer;
  print('Indicators');
  print(
    textTable(
      ['indicator', 'known', 'min', 'median', 'max', 'skewness', 'kurtosis', 'flags'],
      Object.entries(found.statistics).map(([id, column]) => [
        id,
        column?.known ?? 0,
        short(column?.min),
        short(column?.median),
        short(column?.max),
        short(column?.skewness, 2),
        short(column?.kurtosis, 2),
        column?.flags.join(' ') ?? 'nothing known',
      ]),
    ),
  );
  print('');
  print('Groups');
  print(
    textTable(
      ['node', 'Cronbach’s α', 'first component'],
      found.groups.map(({ id, alpha, components }) => [
        id,
        short(alpha, 3),
        short(components?.[0]?.share, 3),
      ]),
    ),
  );
  const suspicious = [...found.ofSize, ...found.groups.flatMap((group) => group.suspicious)];
  print('');
  print(`Suspicious correlations: ${suspicious.length}`);
  if (suspicious.length > 0) {
    print(
      textTable(
        ['one', 'other', 'r', 'reason'],
        suspicious.map(({ one, other, correlation, reason }) => [
          one,
          other,
          short(correlation, 3),
          reason,
        ]),
      ),
    );
  }
  print('');
  print('Weight in the whole, and mean absolute rank shift without it');
  const shifts = new Map(found.removals.map(({ id, rankShift }) => [id, rankShift]));
  print(
    textTable(
      ['node', 'level', 'weight', 'rank shift'],
      found.weights.map(({ id, level, weight }) => [
        id,
        level,
        short(weight),
        short(shifts.get(id), 3),
      ]),
    ),
  );
}
