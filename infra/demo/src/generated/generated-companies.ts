import { SIZE_BANDS, type SizeBand } from '@ancrage/contract/company/size-band';
import { addDays } from '@ancrage/contract/period/civil-date';
import { quarterStart } from '@ancrage/contract/period/quarter';
import type { CompanyPlan } from '../company/company-plan';
import { fictitiousSiren } from '../company/fictitious-number';
import { yearlySizes } from '../company/yearly-sizes';
import { toldQuarter, type DemonstrationCalendar } from '../demonstration-calendar';
import { SeededRandom } from '../seeded-random';
import { ARCHETYPES, type Archetype } from './archetypes';
import { drawName } from './company-name';
import { drawFte, drawSize } from './company-size';
import { cultureDrafts } from './culture-drafts';
import { drawAnswers } from './draw-answers';
import { drawLine, type Course } from './draw-line';
import { drawPlaces } from './draw-places';
import { hourDrafts } from './hour-drafts';
import type { Portrait } from './line-draft';
import { purchaseDrafts } from './purchase-drafts';
import { savingDrafts } from './saving-drafts';
import { SECTORS } from './sectors';
import { spaceDrafts } from './space-drafts';

/** Share of the companies in each band, as in a real territory but with more large ones. */
const BAND_WEIGHT: Readonly<Record<SizeBand, number>> = {
  under10: 42,
  from10: 34,
  from50: 16,
  from250: 6.5,
  from1000: 1.2,
};

/**
 * Fictional companies of every size and story. Each is drawn from its own seed: one company more
 * changes none of the others.
 *
 * @param firstPosition Position of the first one's SIREN.
 */
export function generatedCompanies(
  count: number,
  firstPosition: number,
  calendar: DemonstrationCalendar,
): CompanyPlan[] {
  const names = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const random = new SeededRandom(`company/${index}`);
    const plan = generatedCompany(fictitiousSiren(firstPosition + index), random, names, calendar);
    names.add(plan.name);
    return plan;
  });
}

function generatedCompany(
  siren: string,
  random: SeededRandom,
  taken: ReadonlySet<string>,
  calendar: DemonstrationCalendar,
): CompanyPlan {
  const archetype = random.pickWeighted(ARCHETYPES, ({ weight }) => weight);
  const band = drawBand(archetype, random);
  const sector = random.pickWeighted(
    SECTORS.filter(({ bands }) => bands.includes(band)),
    ({ weight }) => weight,
  );
  const fte = drawFte(band, random);
  const sizeIn = drawSize(sector, band, fte, random);
  const { places, towns } = drawPlaces(fte, random);
  const begins = random.integer(...archetype.begins);
  const [median, sigma] = archetype.generosity;
  const portrait: Portrait = {
    sector,
    archetype,
    size: sizeIn(0),
    placeCount: places.length,
    generosity: median * random.factor(sigma),
    random,
  };
  const firstYear = Number(toldQuarter(calendar, 0).slice(0, 4)) - 1;
  const course: Course = {
    calendar,
    archetype,
    begins,
    proof: random.between(...archetype.proof),
    early: random.chance(0.45),
    sizeIn: (quarter) => sizeIn(Number(quarter.slice(0, 4)) - firstYear),
    townOf: (place) => towns[place ?? 0] ?? '',
    random,
  };
  const lines = [spaceDrafts, hourDrafts, savingDrafts, purchaseDrafts, cultureDrafts]
    .flatMap((draftsOf) => draftsOf(portrait))
    .flatMap((draft) => drawLine(draft, course) ?? []);
  return {
    name: drawName(sector, random, taken),
    siren,
    nafCode: sector.naf,
    places,
    sizes: yearlySizes(calendar, sizeIn),
    signature: drawSignature(begins, archetype, random, calendar),
    lines,
    answers: drawAnswers(lines, course),
    tardiness: archetype.tardiness,
  };
}

function drawBand(archetype: Archetype, random: SeededRandom): SizeBand {
  const bands = archetype.bands ?? SIZE_BANDS.map(({ key }) => key);
  return random.pickWeighted(bands, (band) => BAND_WEIGHT[band]);
}

/** Signed in the first observed quarter as a rule; some open the quarters before to observation. */
function drawSignature(
  begins: number,
  archetype: Archetype,
  random: SeededRandom,
  calendar: DemonstrationCalendar,
) {
  const observedFrom = toldQuarter(calendar, begins);
  const behind = archetype.key !== 'newcomer' && random.chance(0.3) ? random.integer(1, 3) : 0;
  const signedIn = toldQuarter(calendar, begins + behind);
  return { on: addDays(quarterStart(signedIn), random.integer(8, 75)), observedFrom };
}
