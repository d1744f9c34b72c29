import type { Table } from '../composite/table';
import type { TableMethod } from '../method/method';
import { meanRankShift } from '../analysis/rank-shift';
import type { RunSpan } from './design';
import { runReplicates } from './replicates';
import type { Replicates } from './replicates';
import { sobolIndices } from './sobol-indices';
import type { Bootstrap, SobolIndices, VarianceStudy } from './sobol-indices';
import { runSobolRows } from './sobol-rows';
import type { SobolRows } from './sobol-rows';
import { studyOf } from './study-of';
import type { Choice, Study } from './study-of';
import { summariseReplicates } from './summarise-replicates';
import type { Robustness, UnitRobustness } from './summarise-replicates';

/** How sure scores and ranks are, unit by unit, when the method's choices are drawn. */
export interface Sensitivity extends Omit<Robustness, 'units'> {
  readonly units: readonly (UnitRobustness & { readonly unit: string })[];
}

/**
 * Uncertainty analysis of an index (handbook, step 7; Saisana, Saltelli and Tarantola 2005): all the
 * choices of the method's `uncertainty` are drawn together, and the index is computed anew each time.
 *
 * @throws UndefinedFigure where the method names no choice, or has no scores as it stands.
 */
export function sensitivityOf(method: TableMethod, table: Table): Sensitivity {
  const study = studyOf(method, table);
  return summariseStudy(study, runStudy(study, { first: 0, last: study.replicates }));
}

/** Runs a part of a study; parts that were run apart are merged by `mergeReplicates`. */
export function runStudy(study: Study, span: RunSpan): Replicates {
  return runReplicates(study.run, study.rows.length, study.design, span);
}

/** What a study found, once all its runs are together. */
export function summariseStudy(study: Study, replicates: Replicates): Sensitivity {
  const { units, ...robustness } = summariseReplicates(replicates, study.nominal);
  return {
    ...robustness,
    units: units.map((unit, at) => ({ unit: study.rows[at] ?? '', ...unit })),
  };
}

/** How much of the ranks' shifts each choice explains. */
export interface VarianceOfChoices extends Omit<VarianceStudy, 'inputs'> {
  readonly choices: readonly (SobolIndices & { readonly choice: Choice })[];
}

/**
 * Variance-based sensitivity analysis: Sobol's indices of the mean absolute rank shift (handbook,
 * equation 38), N (d + 2) runs for d choices. The weights that one choice draws count as one input.
 *
 * @throws UndefinedFigure where there is one choice alone, or where no rank moves.
 */
export function varianceOfChoices(
  method: TableMethod,
  table: Table,
  rows: number,
  bootstrap?: Bootstrap,
): VarianceOfChoices {
  const study = studyOf(method, table);
  return indicesOfStudy(study, [runStudyRows(study, { first: 0, last: rows })], bootstrap);
}

/** Runs a part of a study's rows. */
export function runStudyRows({ run, nominal, draws, design }: Study, span: RunSpan): SobolRows {
  return runSobolRows(
    (point) => meanRankShift(run(point).ranks, nominal.ranks),
    { ...design, inputs: draws },
    span,
  );
}

/** The indices of a study, once all its rows are together. */
export function indicesOfStudy(
  study: Study,
  spans: readonly SobolRows[],
  bootstrap?: Bootstrap,
): VarianceOfChoices {
  const { inputs, ...rest } = sobolIndices(spans, bootstrap);
  return {
    ...rest,
    choices: study.choices.flatMap((choice, at) => {
      const indices = inputs[at];
      return indices === undefined ? [] : [{ choice, ...indices }];
    }),
  };
}
