const COLUMNS = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'RuntimeError'];

/** How many mutants of a part met each end. */
export function tally(part, mutants) {
  const counted = Object.fromEntries(COLUMNS.map((status) => [status, 0]));
  for (const { status } of mutants) counted[status] = (counted[status] ?? 0) + 1;
  return { part, ...counted };
}

/** The parts and their sum as a Markdown table, and the share that a failing test killed. */
export function tableOf(parts) {
  const sum = { part: 'all' };
  for (const status of COLUMNS) sum[status] = parts.reduce((total, one) => total + one[status], 0);
  const rows = [...parts, sum].map((one) => [
    one.part,
    judged(one),
    one.Killed,
    one.Timeout,
    one.Survived,
    one.NoCoverage,
    percent(one.Killed / judged(one)),
    percent((one.Killed + one.Timeout) / judged(one)),
    one.Ignored,
    one.RuntimeError,
  ]);
  const head = ['folder', 'mutants', 'killed', 'timed out', 'survived', 'no coverage'];
  const table = [
    [...head, '% killed', '% with time-outs', 'ignored', 'errors'],
    ['---', ...Array(9).fill('---:')],
    ...rows,
  ];
  return {
    table: table.map((row) => `| ${row.join(' | ')} |`).join('\n'),
    killedShare: sum.Killed / judged(sum),
  };
}

/** A mutant that is ignored, or that no file can be read with, is none. */
function judged({ Killed, Timeout, Survived, NoCoverage }) {
  return Killed + Timeout + Survived + NoCoverage;
}

function percent(share) {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1);
}
