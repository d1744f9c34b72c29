import { IN_TWO_PARTS, leaning, WORKING_SEASON, type LineDraft, type Portrait } from './line-draft';

/** F1's goalposts: share of addressable purchases at the floor and at balance. */
const FLOOR = 0.05;
const BALANCE = 0.15;

/** F2's balance: low-carbon share of what is bought nearby. */
const BALANCE_LOW_CARBON = 0.15;

/** F3's balance: inclusive share of addressable purchases. */
const BALANCE_INCLUSIVE = 0.005;

/** What a branch buys first from its neighbours. */
const FIRST_KIND: Readonly<Record<string, string>> = {
  '10': 'localFood',
  '47': 'localFood',
  '55': 'localFood',
  '56': 'localFood',
  '25': 'subcontracting',
  '28': 'subcontracting',
  '30': 'subcontracting',
  '33': 'subcontracting',
  '62': 'localServices',
  '69': 'localServices',
  '71': 'localServices',
  '74': 'localServices',
};

/** What a company buys from the territory, its low-carbon part, and from inclusive suppliers. */
export function purchaseDrafts(portrait: Portrait): LineDraft[] {
  const { sector, archetype, size, random } = portrait;
  if (!random.chance(archetype.opens.supplyChains)) return [];
  const fte = size.fte ?? 5;
  // Large industrial buyers have their suppliers far away.
  const reach = fte >= 250 ? 0.5 : fte >= 50 ? 0.8 : 1.15;
  const level = leaning(portrait, reach);
  const lowCarbon = random.chance(0.65) ? leaning(portrait, 0.9) : 0;
  const kind = FIRST_KIND[sector.naf.slice(0, 2)] ?? 'localProducts';
  const drafts = [localDraft(portrait, kind, level, lowCarbon)];
  if (random.chance(0.3 + 0.25 * Math.min(1.5, portrait.generosity))) {
    drafts.push(inclusiveDraft(leaning(portrait)));
  }
  return drafts;
}

function localDraft(
  { random, archetype }: Portrait,
  kind: string,
  level: number,
  lowCarbon: number,
): LineDraft {
  const reseller = random.chance(0.05);
  const documented = archetype.proof[1] > 0.4 ? lowCarbon : lowCarbon * 0.4;
  return {
    kind,
    place: null,
    season: WORKING_SEASON,
    level,
    proof: 0.2,
    habit: 0.55,
    ...(reseller ? { qualifiers: { reseller: true } } : {}),
    measures: (now, { addressablePurchasesEur }) => {
      const bought = (addressablePurchasesEur ?? 0) / 4;
      const share = Math.min(0.7, FLOOR + (BALANCE - FLOOR) * now);
      const amountEur = euros(bought * share);
      const part = euros(amountEur * Math.min(0.8, BALANCE_LOW_CARBON * documented));
      if (amountEur < 100) return null;
      return part < 50 ? { amountEur } : { amountEur, lowCarbonEur: Math.min(part, amountEur) };
    },
  };
}

function inclusiveDraft(level: number): LineDraft {
  return {
    kind: 'inclusivePurchases',
    place: null,
    season: IN_TWO_PARTS,
    level,
    proof: 0.3,
    habit: 0.2,
    measures: (now, { addressablePurchasesEur }) => {
      const inclusiveEur = euros(((addressablePurchasesEur ?? 0) / 4) * BALANCE_INCLUSIVE * now);
      return inclusiveEur < 50 ? null : { inclusiveEur };
    },
  };
}

/** Invoices added up: two significant digits after the thousands are enough. */
function euros(amount: number): number {
  const step = amount < 5_000 ? 10 : amount < 100_000 ? 100 : 1_000;
  return Math.round(amount / step) * step;
}
