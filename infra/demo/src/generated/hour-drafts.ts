import {
  IN_TWO_PARTS,
  leaning,
  STATED_TWICE,
  WORKING_SEASON,
  type LineDraft,
  type Portrait,
} from './line-draft';

/** H1's balance: hours a year per FTE. */
const BALANCE_H = 1.6;

/** H2's balance: share of the headcount. */
const BALANCE_PEOPLE = 0.1;

/** A year's hours that one gives in two parts rather than in crumbs. */
const FEW_HOURS = 24;

const KINDS = [
  'skillsPatronage',
  'mentoring',
  'schoolTalk',
  'internshipHosting',
  'teamSolidarityDay',
  'associationMandate',
  'businessCreationSupport',
  'firefighterReservist',
  'retiredStaff',
  'openTraining',
] as const;

/** The time that a company gives, and how many people give it. */
export function hourDrafts(portrait: Portrait): LineDraft[] {
  const { archetype, size, random } = portrait;
  if (!random.chance(archetype.opens.hours)) return [];
  const fte = size.fte ?? 5;
  const count = fte < 15 ? 1 : fte < 100 ? random.integer(1, 2) : random.integer(2, 3);
  const level = leaning(portrait);
  const first = random.integer(0, KINDS.length - 1);
  const given = Array.from({ length: count }, (_, position) => {
    const kind = KINDS[(first + position * 3) % KINDS.length] ?? 'mentoring';
    return hourDraft(portrait, kind, level / count);
  });
  return random.chance(0.85) ? [...given, peopleDraft(portrait, level)] : given;
}

function hourDraft({ size, random }: Portrait, kind: string, level: number): LineDraft {
  const yearly = level * BALANCE_H * Math.max(5, size.fte ?? 5);
  const organised = kind === 'teamSolidarityDay' || random.chance(0.07);
  return {
    kind,
    place: null,
    season: yearly < FEW_HOURS ? IN_TWO_PARTS : WORKING_SEASON,
    level,
    proof: 0.05,
    habit: 0.1,
    qualifiers: { ownTime: organised && random.chance(0.5) ? 'organised' : 'working' },
    measures: (now, { fte }) => {
      const hours = Math.round((now * BALANCE_H * Math.max(5, fte ?? 5)) / 4);
      return hours < 1 ? null : { hours };
    },
  };
}

function peopleDraft({ random }: Portrait, hoursLevel: number): LineDraft {
  return {
    kind: 'participants',
    place: null,
    season: STATED_TWICE,
    level: hoursLevel * random.factor(0.25),
    proof: 0.1,
    habit: 0.1,
    measures: (now, { headcount }) => {
      const heads = headcount ?? 5;
      const people = Math.min(heads, Math.round(now * BALANCE_PEOPLE * Math.max(5, heads)));
      return people < 1 ? null : { people };
    },
  };
}
