import { randomUUID } from 'node:crypto';
import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import type { StatedRealisation } from '@ancrage/contract/commitment/check-realisation';
import { splitRealisation } from '@ancrage/contract/commitment/split-realisation';
import type { Commitment, Realisation } from '@ancrage/contract/declaration/declaration';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import {
  QUARTERS_TOUCHED_BY_A_LINE,
  touchedQuarters,
} from '@ancrage/contract/score/touched-quarters';
import type { NewEntry } from '@ancrage/ledger/entry';

/** The quarters between which an entry may change scores. */
export interface ScoredSpan {
  readonly firstObserved: QuarterId;
  readonly current: QuarterId;
}

/** The entries of a stated delivery: one per quarter that it spans. */
export function realisationEntries(
  commitmentId: string,
  commitment: Pick<Commitment, 'kind'>,
  stated: StatedRealisation,
  span: ScoredSpan,
): NewEntry<'realisation'>[] {
  const kind = kindOf(commitment.kind);
  const parts = kind ? splitRealisation(kind, stated) : [stated];
  return parts.map((part) => realisationEntry({ commitmentId, ...part }, span));
}

/** One delivery within a quarter, as a declaration. */
export function realisationEntry(payload: Realisation, span: ScoredSpan): NewEntry<'realisation'> {
  return {
    entryId: randomUUID(),
    subjectType: 'realisation',
    subjectId: randomUUID(),
    action: 'declare',
    replaces: null,
    validFrom: payload.from,
    validTo: payload.to,
    reason: null,
    payload,
    text: null,
    touched: quartersOfLine(payload, span),
  };
}

/** The at most seven quarters that a line within one quarter may move. */
export function quartersOfLine(
  line: { readonly from: string; readonly to: string },
  span: ScoredSpan,
): QuarterId[] {
  return touchedQuarters({ ...line, reach: QUARTERS_TOUCHED_BY_A_LINE, ...span });
}
