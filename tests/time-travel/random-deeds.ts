import type { Price, SizeProfile } from '@ancrage/contract/declaration/declaration';
import type { SubjectPayload, SubjectType } from '@ancrage/contract/declaration/declaration';
import { addDays, type CivilDate } from '@ancrage/contract/period/civil-date';
import {
  quarterEnd,
  quarterOf,
  quarterRange,
  quarterStart,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import {
  QUARTERS_TOUCHED_BY_A_LINE,
  QUARTERS_TOUCHED_BY_A_PROFILE,
  touchedQuarters,
} from '@ancrage/contract/score/touched-quarters';
import type { SeededRandom } from '@ancrage/demo/seeded-random';
import type { NewEntry } from '@ancrage/ledger/entry';
import type { NaiveBooks, NaiveState, Standing } from './naive-books';

/** Kinds of every timing and family, with the measures that their forms ask for, in their order. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  meetingRoom: ['hours', 'areaM2'],
  skillsPatronage: ['hours'],
  mentoring: ['hours'],
  regionalDeposit: ['amountEur'],
  localProducts: ['amountEur', 'lowCarbonEur'],
  cultureHours: ['hours'],
};

const ROOM_OF = {
  commitment: 'commitments',
  realisation: 'lines',
  evidence: 'proofs',
  sizeProfile: 'sizes',
  answer: 'answers',
} as const satisfies Partial<Record<SubjectType, keyof NaiveState>>;

type Said = keyof typeof ROOM_OF;

const INDICATORS = ['M1', 'H1', 'H2', 'S1', 'S2', 'F1', 'F3', 'C1', 'C2', 'C3'];

/** A company that says things, day after day, both to the naive books and as entries. */
export class RandomCompany {
  private entries: NewEntry[] = [];
  private day: CivilDate = '';

  constructor(
    private readonly random: SeededRandom,
    readonly books: NaiveBooks,
  ) {}

  /** The entries of the company's first day: what it observes, and its size. */
  open(day: CivilDate): NewEntry[] {
    this.begin(day);
    const { observedFrom } = this.books;
    this.entries.push({
      ...this.blank('observation', this.random.uuid()),
      validFrom: quarterStart(observedFrom),
      payload: { from: observedFrom },
      touched: quarterRange(observedFrom, quarterOf(day)),
    });
    this.resize(quarterStart(observedFrom));
    for (const indicator of INDICATORS) this.answer(indicator, observedFrom);
    return this.end();
  }

  /** The entries of a day on which the company changes its mind about a few things. */
  live(day: CivilDate): NewEntry[] {
    this.begin(day);
    for (let deeds = this.random.integer(1, 4); deeds > 0; deeds -= 1) this.oneDeed();
    return this.end();
  }

  private oneDeed(): void {
    const { lines, commitments } = this.books.state;
    this.random
      .pickWeighted(
        [
          { weight: 6, do: () => this.deliver() },
          { weight: lines.length > 0 ? 2 : 0, do: () => this.correct(this.random.pick(lines)) },
          {
            weight: lines.length > 0 ? 1 : 0,
            do: () => this.withdrawLine(this.random.pick(lines)),
          },
          {
            weight: commitments.length > 2 ? 0.5 : 0,
            do: () => this.withdrawCommitment(this.random.pick(commitments).id),
          },
          { weight: lines.length > 0 ? 2 : 0, do: () => this.prove(this.random.pick(lines)) },
          { weight: 3, do: () => this.answer(this.random.pick(INDICATORS), this.anyQuarter()) },
          { weight: 1, do: () => this.resize(quarterStart(this.anyQuarter())) },
        ],
        ({ weight }) => weight,
      )
      .do();
  }

  /** A delivery of a new commitment or of one that stands, in this quarter or, late, in an older. */
  private deliver(): void {
    const { commitments } = this.books.state;
    const known = this.random.chance(0.4) && commitments.length > 0;
    const promise = known ? this.random.pick(commitments) : this.promise();
    const [from, to] = this.daysWithin(this.anyQuarter());
    this.say('realisation', this.random.uuid(), from, to, {
      commitmentId: promise.id,
      from,
      to,
      measures: this.measures(promise.payload.kind),
    });
  }

  private promise(): NaiveState['commitments'][number] {
    const from = quarterStart(this.books.observedFrom);
    const terms = { terms: this.random.chance(0.8) ? 'free' : 'unknown' } as Price;
    this.say('commitment', this.random.uuid(), from, null, {
      kind: this.random.pick(Object.keys(KINDS)),
      establishmentId: null,
      from,
      to: null,
      promised: {},
      qualifiers: {},
      price: terms,
    });
    const made = this.books.state.commitments.at(-1);
    if (!made) throw new Error('no commitment was made');
    return made;
  }

  private correct({ id, entryId, payload }: NaiveState['lines'][number]): void {
    const kind = this.books.state.commitments.find((one) => one.id === payload.commitmentId);
    const [from, to] = this.random.chance(0.5)
      ? [payload.from, payload.to]
      : this.daysWithin(this.anyQuarter());
    const measures = this.measures(kind?.payload.kind ?? '');
    const before = this.reached('realisation', payload.from, payload.to);
    this.say('realisation', id, from, to, { ...payload, from, to, measures }, entryId, before);
  }

  private withdrawLine(line: NaiveState['lines'][number]): void {
    this.unsay('realisation', line, line.payload.from, line.payload.to);
  }

  private withdrawCommitment(id: string): void {
    const promise = this.books.state.commitments.find((one) => one.id === id);
    if (!promise) return;
    const lines = this.books.state.lines.filter(({ payload }) => payload.commitmentId === id);
    this.unsay('commitment', promise, promise.payload.from, null);
    for (const line of lines) this.withdrawLine(line);
  }

  private prove({ id, payload: { from, to, measures } }: NaiveState['lines'][number]): void {
    const whole = Object.values(measures)[0] ?? 0;
    this.say('evidence', this.random.uuid(), from, to, {
      target: { type: 'realisation', id },
      form: this.random.pick(['file', 'link', 'confirmation', 'audit'] as const),
      dated: this.day,
      coversFrom: from,
      coversTo: to,
      quantity: this.random.chance(0.5) ? null : whole * this.random.between(0.2, 1),
      fileSha256: this.random.uuid().replaceAll('-', '').padEnd(64, '0'),
      denied: false,
    });
  }

  private answer(indicator: string, quarter: QuarterId): void {
    const known = this.books.state.answers.find(
      ({ payload }) => payload.indicator === indicator && payload.quarter === quarter,
    );
    const answer = this.random.chance(0.85) ? 'zero' : 'notReported';
    const [from, to] = [quarterStart(quarter), quarterEnd(quarter)];
    const payload = { indicator, quarter, answer, reason: null } as const;
    this.say('answer', known?.id ?? this.random.uuid(), from, to, payload, known?.entryId);
  }

  /** A size from a day on; said again for the same day, it is a correction. */
  private resize(from: CivilDate): void {
    const known = this.books.state.sizes.find(({ payload }) => payload.from === from);
    const fte = this.random.integer(8, 120);
    const profile: SizeProfile = {
      from,
      to: null,
      figures: {
        fte,
        headcount: fte + this.random.integer(0, 9),
        floorAreaM2: fte * this.random.integer(10, 30),
        turnoverEur: fte * this.random.integer(50_000, 200_000),
        addressablePurchasesEur: fte * this.random.integer(10_000, 40_000),
        treasuryEur: fte * this.random.integer(5_000, 30_000),
        employeeSavingsEur: this.random.chance(0.5) ? null : fte * 2_000,
      },
      byEstablishment: {},
    };
    this.say('sizeProfile', known?.id ?? this.random.uuid(), from, null, profile, known?.entryId);
  }

  private measures(kind: string): Record<string, number> {
    const [first, second] = KINDS[kind] ?? [];
    const amount = this.random.integer(1, 400) * (first === 'amountEur' ? 200 : 1);
    const other =
      second === 'areaM2'
        ? this.random.integer(5, 300)
        : (amount * this.random.integer(1, 100)) / 100;
    return Object.fromEntries([[first, amount], ...(second ? [[second, other]] : [])]) as Record<
      string,
      number
    >;
  }

  private anyQuarter(): QuarterId {
    const all = quarterRange(this.books.observedFrom, quarterOf(this.day));
    return this.random.chance(0.5) ? (all.at(-1) ?? '') : this.random.pick(all);
  }

  /** Some days of a quarter that have come. */
  private daysWithin(quarter: QuarterId): [CivilDate, CivilDate] {
    const end = quarterEnd(quarter) < this.day ? quarterEnd(quarter) : this.day;
    const from = addDays(quarterStart(quarter), this.random.integer(0, 60));
    const start = from < end ? from : quarterStart(quarter);
    const to = addDays(start, this.random.integer(0, 91));
    return [start, to < end ? to : end];
  }

  private say<Type extends Said>(
    type: Type,
    id: string,
    from: CivilDate,
    to: CivilDate | null,
    payload: SubjectPayload[Type],
    replaces: string | null = null,
    alsoTouched: readonly QuarterId[] = [],
  ): void {
    const entry = {
      ...this.blank(type, id),
      ...(replaces === null ? {} : { action: 'correct' as const, replaces }),
      validFrom: from,
      validTo: to,
      payload,
      touched: [...new Set([...this.reached(type, from, to), ...alsoTouched])],
    };
    this.entries.push(entry);
    const standing = {
      id,
      entryId: entry.entryId,
      payload,
    } as NaiveState[keyof NaiveState][number];
    this.books.say(ROOM_OF[type], standing);
  }

  private unsay<Type extends 'commitment' | 'realisation'>(
    type: Type,
    { id, entryId, payload }: Standing<SubjectPayload[Type]>,
    from: CivilDate,
    to: CivilDate | null,
  ): void {
    this.entries.push({
      ...this.blank(type, id),
      action: 'withdraw',
      replaces: entryId,
      reason: 'declaredTwice',
      validFrom: from,
      validTo: to,
      payload,
      touched: this.reached(type, from, to),
    });
    this.books.forget(ROOM_OF[type], id);
  }

  private reached(type: SubjectType, from: CivilDate, to: CivilDate | null): QuarterId[] {
    if (type === 'commitment') return [];
    const isSize = type === 'sizeProfile';
    return touchedQuarters({
      from,
      to: isSize ? from : to,
      reach: isSize ? QUARTERS_TOUCHED_BY_A_PROFILE : QUARTERS_TOUCHED_BY_A_LINE,
      firstObserved: this.books.observedFrom,
      current: quarterOf(this.day),
    });
  }

  private blank<Type extends SubjectType>(subjectType: Type, subjectId: string) {
    return {
      entryId: this.random.uuid(),
      subjectType,
      subjectId,
      action: 'declare' as const,
      replaces: null,
      reason: null,
      text: null,
      validTo: null,
    };
  }

  private begin(day: CivilDate): void {
    this.day = day;
    this.entries = [];
  }

  private end(): NewEntry[] {
    this.books.endDay(this.day);
    return this.entries;
  }
}
