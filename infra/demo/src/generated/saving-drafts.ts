import { rounded } from './company-size';
import { ALL_YEAR, leaning, type LineDraft, type Portrait } from './line-draft';

/** S1's balance: share of the treasury. */
const BALANCE_TREASURY = 0.01;

/** S2's balance: share of the employees' savings. */
const BALANCE_SAVINGS = 0.08;

const PLACEMENTS = [
  'regionalDeposit',
  'solidarityDeposit',
  'territorialFund',
  'cooperativeShares',
  'returnableContribution',
  'associationAdvance',
  'participatoryLoan',
] as const;

/** What a company holds in local products, and its employees in solidarity funds. */
export function savingDrafts(portrait: Portrait): LineDraft[] {
  const { archetype, size, random } = portrait;
  const drafts: LineDraft[] = [];
  if (random.chance(archetype.opens.savings)) {
    drafts.push(placementDraft(random.pick(PLACEMENTS), leaning(portrait, 1.15)));
  }
  // Every plan has to offer a solidarity fund: what varies is how much goes there.
  if (size.employeeSavingsEur !== null && random.chance(0.85)) {
    drafts.push(fundDraft(0.55 + 0.45 * Math.min(2.2, leaning(portrait))));
  }
  return drafts;
}

function placementDraft(kind: string, level: number): LineDraft {
  return {
    kind,
    place: null,
    season: ALL_YEAR,
    level,
    proof: 0.35,
    habit: 0,
    measures: (now, { treasuryEur }) => {
      const amountEur = stepped(now * BALANCE_TREASURY * (treasuryEur ?? 0));
      return amountEur < 200 ? null : { amountEur };
    },
  };
}

function fundDraft(level: number): LineDraft {
  return {
    kind: 'solidarityFund9010',
    place: null,
    season: ALL_YEAR,
    level,
    proof: 0.35,
    habit: 0.7,
    measures: (now, { employeeSavingsEur }) =>
      employeeSavingsEur === null
        ? null
        : { amountEur: rounded(now * BALANCE_SAVINGS * employeeSavingsEur, 1_000) },
  };
}

/** Amounts that one places: round ones. */
function stepped(amount: number): number {
  const step = amount < 2_000 ? 100 : amount < 20_000 ? 500 : 5_000;
  return Math.round(amount / step) * step;
}
