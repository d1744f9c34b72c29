import type { SizeBand } from '@ancrage/contract/company/size-band';
import type { Sector } from '@ancrage/contract/company/sector';
import { peerGroupsOf } from '@ancrage/contract/comparison/peer-ladder';
import { SeededRandom } from '@ancrage/demo/seeded-random';

const REPLICATES = 24;
const QUARTERS_OF_YEAR = 4;

/** A company of the ladder with its printed scores; null in a quarter in which it has none. */
export interface LadderCompany {
  readonly name: string;
  readonly scores: readonly (number | null)[];
  /** What its draws add to its score, in half points, by replicate. */
  readonly noise: readonly number[];
  readonly named: boolean;
  /** The groups that it belongs to in each civil year, from the nearest. */
  readonly groups: readonly (readonly string[])[];
}

/** Companies over several quarters, the year of each quarter counted from 0. */
export interface Ladder {
  readonly companies: readonly LadderCompany[];
  readonly years: readonly number[];
}

/**
 * Draws the companies of a few territories, sectors and sizes: small groups that lie in one another,
 * scores that are spread or heaped up, some companies named; from a quarter to the next some change,
 * from a year to the next some join, leave or grow into another group.
 */
export function drawLadder(seed: string, quarterCount: number): Ladder {
  const random = new SeededRandom(seed);
  const epcis = ['a', 'b', 'c'].slice(0, random.integer(1, 3));
  const sectors: readonly Sector[] = ['industry', 'construction'];
  const sizes: readonly SizeBand[] = ['under10', 'from10'];
  const liveliness = random.pick([0.1, 0.4, 0.9]);
  const centre = random.pick([-60, 0, 30, 80]);
  const spread = random.pick([8, 30, 60]);
  const namedPart = random.pick([0, 0.05, 0.15]);
  const drawScore = () => {
    const normal = random.between(-1, 1) + random.between(-1, 1) + random.between(-1, 1);
    return Math.max(-100, Math.min(100, Math.round(centre + spread * normal)));
  };
  const companies = Array.from({ length: random.integer(24, 52) }, (_, at): LadderCompany => {
    const home = random.pick(epcis);
    const place = {
      epci: home,
      departement: home === 'c' ? '29' : '56',
      region: '53',
      sector: random.chance(0.75) ? 'industry' : random.pick(sectors),
      size: random.chance(0.7) ? 'under10' : random.pick(sizes),
    } as const;
    const grown = random.chance(0.1) ? { ...place, size: 'from50' as const } : place;
    const joins = random.chance(0.1) ? 1 : 0;
    const leaves = random.chance(0.1) ? random.integer(1, quarterCount) : quarterCount;
    let score = drawScore();
    return {
      name: `company ${at}`,
      scores: Array.from({ length: quarterCount }, (_one, quarter) => {
        if (random.chance(liveliness)) score = drawScore();
        return quarter >= leaves ? null : score;
      }),
      noise: Array.from({ length: REPLICATES }, () => Math.round(random.between(-12, 12))),
      named: random.chance(namedPart),
      groups: [place, grown].map((one, year) =>
        year < joins ? [] : peerGroupsOf(one).map(({ rung, key }) => `${rung} ${key}`),
      ),
    };
  });
  const years = Array.from({ length: quarterCount }, (_, at) => Math.floor(at / QUARTERS_OF_YEAR));
  return { companies, years };
}

/** A group's members with a score, by the group's name, in a quarter. */
export function groupsIn({ companies, years }: Ladder, quarter: number) {
  const groups = new Map<string, LadderCompany[]>();
  for (const company of companies) {
    if (company.scores[quarter] === null) continue;
    for (const name of company.groups[years[quarter] ?? 0] ?? []) {
      groups.set(name, [...(groups.get(name) ?? []), company]);
    }
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
