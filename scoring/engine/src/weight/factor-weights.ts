import { principalComponents } from '../analysis/principal-components';
import type { PrincipalComponent } from '../analysis/principal-components';
import type { Columns } from '../analysis/complete-rows';
import { varimax } from './varimax';

/**
 * Weights by factor analysis, the handbook's way (6.1, tables 16–18; Nicoletti et al. 2000): the
 * retained components are rotated; each column takes, from the factor that loads it most, its
 * squared loading as a share of what the factor explains, times the factor's share of what all
 * explain. The weights add to 1.
 *
 * @param factors how many components are retained; by the handbook's rule unless said
 */
export function factorWeights(columns: Columns, factors?: number): number[] {
  const components = principalComponents(columns);
  const retained = components.slice(0, factors ?? retainedBy(components));
  const squares = varimax(
    columns.map((_, at) => retained.map(({ loadings }) => loadings[at] ?? NaN)),
  ).map((row) => row.map((loading) => loading * loading));
  // A factor's share of the whole undoes the division by what it explains: the squares remain.
  const highest = squares.map((row) => Math.max(...row));
  const sum = highest.reduce((total, square) => total + square, 0);
  return highest.map((square) => square / sum);
}

/**
 * Components with an eigenvalue above 1 that explain more than 10 % each, and so many more that all
 * explain above 60 % ("standard practice"; for the TAI the handbook takes four by judgement).
 */
function retainedBy(components: readonly PrincipalComponent[]): number {
  const strong = components.filter(({ eigenvalue, share }) => eigenvalue > 1 && share > 0.1).length;
  let explained = 0;
  const enough = components.findIndex(({ share }) => {
    explained += share;
    return explained > 0.6;
  });
  return Math.max(strong, enough + 1);
}
