import {
  CULTURE_SEASON,
  leaning,
  SMALL_CULTURE_SEASON,
  type Season,
  type LineDraft,
  type Portrait,
} from './line-draft';

/** C1's balance: part of the turnover. */
const BALANCE_GIFT = 0.0001;

/** C2's balance: hours a year per FTE. */
const BALANCE_H = 0.15;

/** C3's balance: residents a year per FTE. */
const BALANCE_PEOPLE = 0.5;

/** Below this FTE culture is a matter of one or two occasions a year. */
const SMALL_FTE = 40;

const GIFTS = [
  'culturePatronage',
  'artworkPurchase',
  'artistResidency',
  'collectionsLoan',
] as const;
const TIME = ['cultureHours', 'storyCollecting', 'regionalLanguage'] as const;
const WELCOME = ['openDoors', 'openDoors', 'placesOffered'] as const;

/** What a company does for the culture of its place: money, time, open doors. */
export function cultureDrafts(portrait: Portrait): LineDraft[] {
  const { archetype, random } = portrait;
  if (!random.chance(archetype.opens.culture)) return [];
  const season = (portrait.size.fte ?? 5) < SMALL_FTE ? SMALL_CULTURE_SEASON : CULTURE_SEASON;
  const drafts: LineDraft[] = [];
  if (random.chance(0.8)) drafts.push(giftDraft(random.pick(GIFTS), leaning(portrait), season));
  if (random.chance(0.55)) drafts.push(timeDraft(random.pick(TIME), leaning(portrait), season));
  if (random.chance(0.6))
    drafts.push(welcomeDraft(random.pick(WELCOME), leaning(portrait), season));
  return drafts;
}

function giftDraft(kind: string, level: number, season: Season): LineDraft {
  return {
    ...cultural(kind, level, season),
    proof: 0.3,
    measures: (now, { turnoverEur }) => {
      const amountEur = Math.round((now * BALANCE_GIFT * (turnoverEur ?? 0)) / 4 / 10) * 10;
      return amountEur < 30 ? null : { amountEur };
    },
  };
}

function timeDraft(kind: string, level: number, season: Season): LineDraft {
  return {
    ...cultural(kind, level, season),
    qualifiers: { ownTime: 'working' },
    measures: (now, { fte }) => {
      const hours = Math.round((now * BALANCE_H * Math.max(5, fte ?? 5)) / 4);
      return hours < 1 ? null : { hours };
    },
  };
}

function welcomeDraft(kind: string, level: number, season: Season): LineDraft {
  return {
    ...cultural(kind, level, season),
    place: kind === 'openDoors' ? 0 : null,
    measures: (now, { fte }) => {
      const people = Math.round((now * BALANCE_PEOPLE * Math.max(5, fte ?? 5)) / 4);
      return people < 2 ? null : { people };
    },
  };
}

function cultural(kind: string, level: number, season: Season) {
  return { kind, place: null, season, level, proof: 0, habit: 0.1 };
}
