import type { PlannedPlace } from '../company/company-plan';
import type { SeededRandom } from '../seeded-random';
import { DEMONSTRATION_TERRITORIES } from '../territory/demonstration-territories';

/** Companies with a second establishment, in another territory or in the same one. */
const SECOND_ELSEWHERE = 0.09;
const SECOND_NEARBY = 0.06;

/** Below this FTE a company has one place. */
const SECOND_PLACE_FTE = 8;

/** Draws where a company is: mostly one establishment, sometimes one in a neighbouring EPCI. */
export function drawPlaces(
  fte: number,
  random: SeededRandom,
): { readonly places: readonly PlannedPlace[]; readonly towns: readonly string[] } {
  const home = random.pickWeighted(DEMONSTRATION_TERRITORIES, ({ weight }) => weight);
  const seat = random.pick(home.communes);
  const draw = random.next();
  const others = DEMONSTRATION_TERRITORIES.filter(({ code }) => code !== home.code);
  const second =
    fte < SECOND_PLACE_FTE || draw > SECOND_ELSEWHERE + SECOND_NEARBY
      ? null
      : random.pick((draw < SECOND_ELSEWHERE ? random.pick(others) : home).communes);
  const share = second ? Math.round(random.between(0.55, 0.8) * 100) / 100 : 1;
  const places = [{ name: `Siège, ${seat.name}`, communeCode: seat.code, share }];
  if (second) {
    const name = `Site de ${second.name}`.replace(/de ([AEÉ])/, 'd’$1');
    places.push({ name, communeCode: second.code, share: 1 - share });
  }
  return { places, towns: second ? [seat.name, second.name] : [seat.name] };
}
