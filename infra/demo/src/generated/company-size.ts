import type { SizeFigureValues } from '@ancrage/contract/declaration/declaration';
import { SIZE_BANDS, type SizeBand } from '@ancrage/contract/company/size-band';
import type { SeededRandom } from '../seeded-random';
import type { Sector } from './sectors';

/** What an employee of a company with a plan saves there, on average (AFG, end of 2024). */
const SAVINGS_EUR_PER_HEAD = 16_600;

/** How likely a company of a band has an employee savings plan. */
const PLAN_PROBABILITY: Readonly<Record<SizeBand, number>> = {
  under10: 0.1,
  from10: 0.35,
  from50: 0.85,
  from250: 1,
  from1000: 1,
};

/** Companies with premises of their own, the others working from homes and sites. */
const PREMISES_PROBABILITY = 0.975;

/** FTE at the top of a band, where the demonstration draws. */
const BAND_TOP: Readonly<Record<SizeBand, number>> = {
  under10: 9.5,
  from10: 48,
  from50: 240,
  from250: 900,
  from1000: 1_500,
};

/** FTE within a band, the smaller the likelier. */
export function drawFte(band: SizeBand, random: SeededRandom): number {
  const from = Math.max(2, SIZE_BANDS.find(({ key }) => key === band)?.fromFte ?? 2);
  const fte = from * (BAND_TOP[band] / from) ** (random.next() ** 1.2);
  return fte < 20 ? Math.round(fte * 2) / 2 : Math.round(fte);
}

/** The figures of a company, by year: one draw of what it is, then a slow growth. */
export function drawSize(
  sector: Sector,
  band: SizeBand,
  fte: number,
  random: SeededRandom,
): (year: number) => SizeFigureValues {
  // In a firm of three, one departure is a fall that asks for a reason: those do not shrink here.
  const growth = random.between(fte < 10 ? 0 : -0.015, 0.045);
  const headsPerFte = random.between(1.02, 1.16);
  const turnoverEur = fte * sector.turnoverEurPerFte * random.factor(0.2);
  const floorM2PerFte = random.chance(PREMISES_PROBABILITY)
    ? sector.floorM2PerFte * random.factor(0.25)
    : null;
  const treasuryDays = sector.treasuryDays * random.factor(0.45);
  const purchaseShare = sector.purchaseShare * random.factor(0.15);
  const covered = random.chance(PLAN_PROBABILITY[band]) ? random.between(0.4, 0.85) : null;
  return (year) => {
    const grown = (1 + growth) ** year;
    const heads = Math.max(1, Math.round(fte * grown * headsPerFte));
    return {
      fte: Math.round(fte * grown * 2) / 2,
      headcount: heads,
      // Walls do not follow the staff.
      floorAreaM2: floorM2PerFte === null ? null : rounded(fte * floorM2PerFte, 5),
      turnoverEur: rounded(turnoverEur * grown, 1_000),
      addressablePurchasesEur: rounded(turnoverEur * grown * purchaseShare, 1_000),
      treasuryEur: rounded((turnoverEur * grown * treasuryDays) / 365, 500),
      employeeSavingsEur:
        covered === null ? null : rounded(heads * covered * SAVINGS_EUR_PER_HEAD, 1_000),
    };
  };
}

/** A value rounded to a step, and not below it. */
export function rounded(value: number, step: number): number {
  return Math.max(step, Math.round(value / step) * step);
}
