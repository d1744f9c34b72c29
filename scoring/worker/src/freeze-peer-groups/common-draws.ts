import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { closingInstant, type QuarterId } from '@ancrage/contract/period/quarter';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import { modelUnit } from '@ancrage/engine/model/unit-model';
import { halfPoints } from '@ancrage/engine/population/score-histogram';
import { drawScores } from '@ancrage/engine/uncertainty/draw-scores';
import { quarterInput } from '@ancrage/ledger/quarter-input';
import { booksAsKnown, type History } from '@ancrage/ledger/read-as-known';
import { WHOLE_COMPANY } from '@ancrage/ledger/scored-units';

/** A company's scores of a closed quarter in the common replicates, in half points. */
export function commonDraws(
  history: History,
  quarter: QuarterId,
  today: CivilDate,
  method: NamedMethod,
): Int16Array {
  const books = booksAsKnown(history, closingInstant(quarter));
  const model = modelUnit(quarterInput(books, WHOLE_COMPANY, quarter, today), method.document);
  const { rankReplicates } = method.document.uncertainty;
  return halfPoints(drawScores(model, method, history.companyId, 'total', rankReplicates));
}
