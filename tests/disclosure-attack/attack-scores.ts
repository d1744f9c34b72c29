import { solve, type Constraint } from 'yalps';
import type { Ladder, LadderCompany } from './ladder';
import type { Told, ToldGroup } from './told-scores';

/** A company's score that an attacker bounded too closely. */
export interface ScoreBreach {
  readonly attacker: string;
  readonly company: string;
  readonly quarter: number;
  readonly score: number;
  readonly least: number;
  readonly most: number;
}

/** A score bounded within so many points is given away: 15 % of the scale's 200. */
const NEAR = 30;

const [LOWEST, HIGHEST] = [-100, 100];

/** A company's score over the quarters in which it did not change. */
interface Run {
  readonly id: string;
  readonly company: LadderCompany;
  readonly quarter: number;
  readonly score: number;
}

/**
 * The linear programme of whoever reads all that is told of the scores: for a threshold, how many
 * members of each group can lie at or below it. The attacker knows its own scores and those of the
 * named, who is a member of which group, and who did not change from a quarter to the next.
 */
export class ScoresAttack {
  private readonly runs: Run[] = [];
  private readonly runOf = new Map<string, Run>();

  constructor(
    ladder: Ladder,
    private readonly told: Told,
  ) {
    for (const company of ladder.companies) {
      company.scores.forEach((score, quarter) => {
        if (score === null) return;
        const before = this.runOf.get(`${company.name} ${quarter - 1}`);
        const run =
          before?.score === score
            ? before
            : { id: `${company.name} ${quarter}`, company, quarter, score };
        if (run !== before) this.runs.push(run);
        this.runOf.set(`${company.name} ${quarter}`, run);
      });
    }
  }

  /** Every score of others that the attacker bounds too closely; null reads from outside. */
  *breaches(attacker: string | null): Generator<ScoreBreach> {
    for (const target of this.runs) {
      const { company, quarter, score } = target;
      if (company.named || company.name === attacker) continue;
      const mayExceed = (bound: number) => this.isPossible(target, attacker, bound, 0);
      const mayStayUnder = (bound: number) => this.isPossible(target, attacker, bound, 1);
      if (score + NEAR <= HIGHEST && mayExceed(score + NEAR - 1)) continue;
      if (score - NEAR >= LOWEST && mayStayUnder(score - NEAR)) continue;
      let most = score;
      while (most < HIGHEST && mayExceed(most)) most += 1;
      let least = score;
      while (least > LOWEST && most - least < NEAR && mayStayUnder(least - 1)) least -= 1;
      if (most - least < NEAR) {
        yield {
          attacker: attacker ?? 'an outsider',
          company: company.name,
          quarter,
          score,
          least,
          most,
        };
      }
    }
  }

  /** Whether the target can lie at or below a threshold (1), or above it (0). */
  private isPossible(
    target: Run,
    attacker: string | null,
    threshold: number,
    side: 0 | 1,
  ): boolean {
    const constraints = new Map<string, Constraint>();
    const variables = new Map<string, Map<string, number>>();
    const bound = (
      name: string,
      { members, quarter }: Pick<ToldGroup, 'members' | 'quarter'>,
      least: number,
      most: number,
    ) => {
      if (least <= 0 && most >= members.length) return;
      let known = 0;
      for (const member of members) {
        const run = this.runOf.get(`${member.name} ${quarter}`) as Run;
        if (run === target) known += side;
        else if (member.named || member.name === attacker) known += run.score <= threshold ? 1 : 0;
        else {
          const row = variables.get(run.id) ?? new Map([[`part ${run.id}`, 1]]);
          constraints.set(`part ${run.id}`, { max: 1 });
          variables.set(run.id, row.set(name, 1));
        }
      }
      constraints.set(name, { min: least - known, max: most - known });
    };
    this.told.groups.forEach((group, at) => {
      const [least, most] = countsOf(group, threshold);
      bound(`group ${at}`, group, least, most);
    });
    for (const [at, place] of (this.told.places.get(attacker ?? '') ?? []).entries()) {
      const own = this.runOf.get(`${attacker} ${place.quarter}`)?.score ?? 0;
      const size = place.members.length;
      const above = place.members.filter(({ scores }) => (scores[place.quarter] ?? 0) > own).length;
      // The interval is of drawn ranks; where it holds the printed one the attacker may believe it.
      const [from, to] =
        place.ranks[0] <= above + 1 && above + 1 <= place.ranks[1] ? place.ranks : [1, size];
      if (threshold >= own) {
        const highest = threshold === own ? size + 1 - from : size;
        bound(`place ${at}`, place, Math.max(place.least, size + 1 - to), highest);
      } else bound(`place ${at}`, place, 0, place.most);
    }
    const { status } = solve({ direction: 'maximize', constraints, variables });
    return status !== 'infeasible';
  }
}

/** How many members of a group can lie at or below a threshold, by its quartiles. */
function countsOf({ members, quartiles }: ToldGroup, threshold: number): [number, number] {
  let [least, most] = [0, members.length];
  quartiles.forEach(([low, high], at) => {
    // Hyndman and Fan's type 7: between the member at this place, from 0, and the next.
    const position = ((members.length - 1) * (at + 1)) / 4;
    const place = Math.floor(position);
    if (threshold < low) most = Math.min(most, position === place ? place : place + 1);
    if (threshold + 1 > high) least = Math.max(least, place + 1);
  });
  return [least, most];
}
