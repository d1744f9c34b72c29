import { isOffered } from '@ancrage/disclosure/release-group';
import { countGroup } from '@ancrage/worker/freeze-peer-groups/count-group';
import { groupsIn, type Ladder, type LadderCompany } from './ladder';

/** What is told of a group in a quarter, as bounds that hold true. */
export interface ToldGroup {
  readonly quarter: number;
  readonly members: readonly LadderCompany[];
  /** Ends between which each quartile lies, from the first. */
  readonly quartiles: readonly (readonly [number, number])[];
}

/** What is told to a company of its own place: members below and half of those beside it. */
export interface ToldPlace {
  readonly quarter: number;
  readonly members: readonly LadderCompany[];
  readonly least: number;
  readonly most: number;
  /** Ends of its rank's interval. */
  readonly ranks: readonly [number, number];
}

/** All that is told over the quarters: groups to everybody, places to each company its own. */
export interface Told {
  readonly groups: readonly ToldGroup[];
  readonly places: ReadonlyMap<string, readonly ToldPlace[]>;
}

/** Half of the steps in which quartiles and percentiles are told. */
const HALF_STEP = 2.5;

/** Tells what the worker publishes: the same code counts, rounds, hides and places. */
export function publishLadder(ladder: Ladder): Told {
  return tell(ladder, isOffered, (quarter, members, placed) => {
    const { body, standings } = countGroup(
      members.map((one) => memberOf(one, quarter)),
      placed,
    );
    if ('hidden' in body) return null;
    const places = standings.map((standing) => {
      if (standing.state !== 'placed') throw new Error('A member of a published group has a place');
      const { company, percentile, bound, rankFrom, rankTo } = standing;
      const share = (percent: number) => (percent * members.length) / 100;
      return {
        company,
        least: bound === 'atMost' ? 0 : share(percentile - HALF_STEP),
        most: bound === 'atLeast' ? members.length : share(percentile + HALF_STEP),
        ranks: [rankFrom, rankTo] as const,
      };
    });
    const quartiles = [body.firstQuartile, body.median, body.thirdQuartile].map(
      (told) => [told - HALF_STEP, told + HALF_STEP] as const,
    );
    return { quartiles, places };
  });
}

/** Tells quartiles and places as they are, to hold against what is published. */
export function tellExactly(ladder: Ladder): Told {
  return tell(ladder, isOffered, (quarter, members) => {
    const ascending = members.map(({ scores }) => scores[quarter] ?? 0).sort((a, b) => a - b);
    const quartiles = [0.25, 0.5, 0.75].map((part) => {
      const at = (ascending.length - 1) * part;
      const [below, above] = [ascending[Math.floor(at)] ?? 0, ascending[Math.ceil(at)] ?? 0];
      const exact = below + (above - below) * (at % 1);
      return [exact, exact] as const;
    });
    const places = members.map(({ name, scores }) => {
      const own = scores[quarter] ?? 0;
      const lower = ascending.filter((score) => score < own).length;
      const equal = ascending.filter((score) => score === own).length;
      const rank = ascending.length - lower - equal + 1;
      return {
        company: name,
        least: lower + equal / 2,
        most: lower + equal / 2,
        ranks: [rank, rank + equal - 1] as const,
      };
    });
    return { quartiles, places };
  });
}

interface Release {
  readonly quartiles: ToldGroup['quartiles'];
  readonly places: readonly (Omit<ToldPlace, 'quarter' | 'members'> & {
    readonly company: string;
  })[];
}

function tell(
  ladder: Ladder,
  offered: (scored: number, named: number) => boolean,
  release: (
    quarter: number,
    members: readonly LadderCompany[],
    placed: ReadonlySet<string>,
  ) => Release | null,
): Told {
  const groups: ToldGroup[] = [];
  const places = new Map<string, ToldPlace[]>();
  ladder.years.forEach((_, quarter) => {
    const placed = new Set<string>();
    for (const members of groupsIn(ladder, quarter).values()) {
      if (!offered(members.length, members.filter(({ named }) => named).length)) continue;
      const released = release(quarter, members, placed);
      if (released) {
        groups.push({ quarter, members, quartiles: released.quartiles });
        for (const { company, ...place } of released.places) {
          places.set(company, [...(places.get(company) ?? []), { quarter, members, ...place }]);
        }
      }
      for (const { name } of members) placed.add(name);
    }
  });
  return { groups, places };
}

function memberOf({ name, scores, noise, named }: LadderCompany, quarter: number) {
  const printed = scores[quarter] ?? 0;
  const draws = Int16Array.from(noise, (add) => Math.max(-200, Math.min(200, 2 * printed + add)));
  return { company: name, printed, draws, named };
}
