import { WORKING_SEASON, type LineDraft, type Portrait } from './line-draft';

/** M1's balance: weighted m²·h a year per m² occupied. */
const BALANCE_M2H = 10;

/** Nobody opens one place for more than fifty hours a week. */
const HOURS_MAX = 620;

/** Area by kind, as shares of the floor, and the equivalence by which hours are set. */
const PLACE: Readonly<Record<string, readonly [from: number, to: number, equivalence: number]>> = {
  meetingRoom: [0.06, 0.16, 1],
  office: [0.08, 0.22, 1],
  kitchen: [0.1, 0.2, 1],
  canteen: [0.06, 0.12, 1],
  shop: [0.12, 0.25, 1],
  workshop: [0.12, 0.3, 0.6],
  warehouse: [0.12, 0.35, 0.6],
  coveredUnheated: [0.2, 0.5, 0.4],
  carPark: [0.5, 1.4, 0.1],
  yard: [0.4, 1.2, 0.1],
  garden: [1, 4, 0.02],
};

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
  const [from, to, equivalence] = PLACE[kind] ?? [0.1, 0.2, 1];
  const step = floor > 500 ? 10 : 5;
  const areaM2 = Math.max(12, Math.round((floor * random.between(from, to)) / step) * step);
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
      return hours < 2 ? null : { areaM2, hours: Math.min(HOURS_MAX, hours) };
    },
  };
}
