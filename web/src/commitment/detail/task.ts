import type { Kind } from '@ancrage/contract/commitment/kind';
import type { CommitmentDto, RealisationDto } from '../../contract/generated/types.gen';
import type { DeclareSituation } from '../declare/situation';

/** Something that can be done about a commitment or one of its deliveries. */
export type Task =
  | { readonly type: 'deliver' }
  | { readonly type: 'correctTerms' }
  | { readonly type: 'eraseText' }
  | { readonly type: 'correct'; readonly line: RealisationDto }
  | { readonly type: 'prove'; readonly line: RealisationDto }
  | { readonly type: 'withdraw'; readonly line: RealisationDto | null };

/** What the form of a task is about, and what follows once it is recorded. */
export interface TaskSubject {
  readonly commitment: CommitmentDto;
  readonly kind: Kind;
  readonly situation: DeclareSituation;
  readonly onDone: () => void;
}
