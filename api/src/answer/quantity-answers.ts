import { quarterOf, type QuarterId } from '@ancrage/contract/period/quarter';
import type { Method } from '@ancrage/engine/method/method';
import { feedsStatedBy } from '@ancrage/engine/quantity/feeds-stated-by';
import type { Books } from '@ancrage/ledger/read-as-known';

/** The indicators that a delivery of the quarter answers with a quantity. */
export function quantityAnswers(books: Books, quarter: QuarterId, method: Method): Set<string> {
  return new Set(
    books.realisations
      .filter(({ payload }) => quarterOf(payload.to) === quarter)
      .flatMap(({ payload }) => {
        const kind = books.commitments.get(payload.commitmentId)?.payload.kind;
        return kind === undefined ? [] : feedsStatedBy(kind, payload.measures, method);
      }),
  );
}
