import type {
  Answer,
  Commitment,
  Evidence,
  Realisation,
  SizeProfile,
} from '@ancrage/contract/declaration/declaration';
import { gradeShares } from '@ancrage/contract/evidence/grade-shares';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterEnd, quarterOf, type QuarterId } from '@ancrage/contract/period/quarter';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import type { ScoreResult } from '@ancrage/engine/result';
import { score } from '@ancrage/engine/score';

/** What stands of one subject, with the entry that says it. */
export interface Standing<Payload> {
  readonly id: string;
  readonly entryId: string;
  readonly payload: Payload;
}

/** Everything that a company says on a day, and nothing of how it came to say it. */
export interface NaiveState {
  readonly commitments: readonly Standing<Commitment>[];
  readonly lines: readonly Standing<Realisation>[];
  readonly proofs: readonly Standing<Evidence>[];
  readonly sizes: readonly Standing<SizeProfile>[];
  readonly answers: readonly Standing<Answer>[];
}

const NOTHING: NaiveState = { commitments: [], lines: [], proofs: [], sizes: [], answers: [] };

/**
 * A company's books as a child would keep them: the state of today, changed in place, and a copy
 * of the whole put away every evening. What was known on a day is that evening's copy.
 */
export class NaiveBooks {
  state = NOTHING;
  private readonly evenings: { readonly day: CivilDate; readonly state: NaiveState }[] = [];

  constructor(
    readonly companyId: string,
    readonly observedFrom: QuarterId,
  ) {}

  /** Says something anew, or for the first time; what is said last comes last. */
  say<Room extends keyof NaiveState>(room: Room, standing: NaiveState[Room][number]): void {
    this.forget(room, standing.id);
    this.state = { ...this.state, [room]: [...this.state[room], standing] };
  }

  forget(room: keyof NaiveState, id: string): void {
    this.state = { ...this.state, [room]: this.state[room].filter((one) => one.id !== id) };
  }

  endDay(day: CivilDate): void {
    this.evenings.push({ day, state: this.state });
  }

  /** What stood in the evening of a day. */
  onDay(day: CivilDate): NaiveState {
    return this.evenings.findLast((evening) => evening.day <= day)?.state ?? NOTHING;
  }

  /** A quarter's score from what stood on a day, whole: nothing is left out as being too far away. */
  score(state: NaiveState, quarter: QuarterId, day: CivilDate, method: NamedMethod): ScoreResult {
    const open = quarterOf(day) === quarter ? day : null;
    const end = open ?? quarterEnd(quarter);
    const input = {
      unit: `${this.companyId}/company`,
      company: this.companyId,
      quarter,
      openUntil: open,
      observedFrom: this.observedFrom,
      lines: state.lines
        .filter(({ payload }) => payload.from <= end)
        .map((line) => declaredLine(state, line)),
      answers: state.answers
        .map(({ payload }) => payload)
        .filter((answer) => answer.quarter <= quarter),
      sizes: state.sizes
        .filter(({ payload }) => payload.from <= end)
        .map(({ payload: { from, to, figures } }) => ({ validFrom: from, validTo: to, figures })),
    };
    return score(input, method);
  }
}

function declaredLine(state: NaiveState, { id, payload }: Standing<Realisation>) {
  const { commitmentId, from, to, measures } = payload;
  const promise = state.commitments.find((one) => one.id === commitmentId)?.payload;
  if (!promise) throw new Error(`the line ${id} is of no commitment`);
  const proofs = state.proofs.map((one) => one.payload).filter(({ target }) => target.id === id);
  const quantity = Object.values(measures)[0] ?? 0;
  return {
    id,
    commitment: commitmentId,
    resource: null,
    kind: promise.kind,
    from,
    to,
    measures,
    priceRatio: promise.price.terms === 'free' ? 0 : null,
    qualifiers: promise.qualifiers,
    grades: gradeShares({ from, to, quantity }, proofs),
    unitShare: 1,
    suspended: false,
  };
}
