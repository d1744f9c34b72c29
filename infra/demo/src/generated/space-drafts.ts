import { WORKING_SEASON, type LineDraft, type Portrait } from './line-draft';

/** M1's balance: weighted m²·h a year per m² occupied. */
const BALANCE_M2H = 10;

/** Nobody opens one place for more than fifty hours a week. */
const HOURS_MAX = 620;

/** Below this many hours a quarter one opens a smaller place rather than the same one less. */
const HOURS_USUAL = 16;

interface Place {
  /** Area as shares of the floor, and at most. */
  readonly share: readonly [from: number, to: number];
  readonly areaMaxM2: number;
  /** The method's equivalence, by which hours are set. */
  readonly equivalence: number;
}

const PLACE: Readonly<Record<string, Place>> = {
  meetingRoom: { share: [0.06, 0.16], areaMaxM2: 160, equivalence: 1 },
  office: { share: [0.08, 0.22], areaMaxM2: 420, equivalence: 1 },
  kitchen: { share: [0.1, 0.2], areaMaxM2: 120, equivalence: 1 },
  canteen: { share: [0.06, 0.12], areaMaxM2: 350, equivalence: 1 },
  shop: { share: [0.12, 0.25], areaMaxM2: 110, equivalence: 1 },
  workshop: { share: [0.12, 0.3], areaMaxM2: 600, equivalence: 0.6 },
  warehouse: { share: [0.12, 0.35], areaMaxM2: 1_500, equivalence: 0.6 },
  coveredUnheated: { share: [0.2, 0.5], areaMaxM2: 1_200, equivalence: 0.4 },
  carPark: { share: [0.5, 1.4], areaMaxM2: 4_000, equivalence: 0.1 },
  yard: { share: [0.4, 1.2], areaMaxM2: 2_500, equivalence: 0.1 },
  garden: { share: [1, 4], areaMaxM2: 9_000, equivalence: 0.02 },
};

const ANY_PLACE: Place = { share: [0.1, 0.2], areaMaxM2: 100, equivalence: 1 };

/** The places that a company opens: one, or two for those with room. */
export function spaceDrafts(portrait: Portrait): LineDraft[] {
  const { sector, archetype, size, random } = portrait;
  const floor = size.floorAreaM2;
  if (floor === null || !random.chance(archetype.opens.spaces)) return [];
  const count = floor > 600 && random.chance(0.55) ? 2 : 1;
  const kinds = random.chance(0.75) ? sector.spaces : [...sector.spaces].reverse();
  const level = leaningOf(portrait);
  return kinds
    .slice(0, count)
    .map((kind, position) =>
      spaceDraft(portrait, kind, floor, (level * (position === 0 ? 1 : 0.5)) / (count / 1.25)),
    );
}

function leaningOf({ generosity, random }: Portrait): number {
  return generosity * random.factor(0.5);
}

function spaceDraft(
  { placeCount, random }: Portrait,
  kind: string,
  floor: number,
  level: number,
): LineDraft {
  const { share, areaMaxM2, equivalence } = PLACE[kind] ?? ANY_PLACE;
  const drawn = Math.min(areaMaxM2, floor * random.between(...share));
  const used = (level * BALANCE_M2H * floor) / 4 / equivalence / HOURS_USUAL;
  const areaM2 = Math.max(12, Math.round(Math.min(drawn, used) / 5) * 5);
  const paid = random.chance(0.08);
  return {
    kind,
    place: random.integer(0, placeCount - 1),
    season: WORKING_SEASON,
    level,
    proof: 0,
    habit: 0,
    ...(paid ? { price: { terms: 'paid', paidEur: 8, marketEur: 20 } } : {}),
    measures: (now) => {
      const hours = Math.round((now * BALANCE_M2H * floor) / 4 / (areaM2 * equivalence));
      return hours < 3 ? null : { areaM2, hours: Math.min(HOURS_MAX, hours) };
    },
  };
}
