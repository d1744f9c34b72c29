import type { Kind } from '@ancrage/contract/commitment/kind';
import { ReadFailure } from '../../shell/problem/read-failure';
import { DeclareForm } from './declare-form';
import type { DeclareValues } from './form-values';
import type { DeclareSituation } from './situation';
import { useKeptDraft } from './use-kept-drafts';

/** The form of a declaration with what its draft holds, once that is opened. */
export function DraftedForm({
  kind,
  situation,
}: {
  readonly kind: Kind;
  readonly situation: DeclareSituation;
}) {
  const kept = useKeptDraft<DeclareValues>(kind.key);
  if (kept.isError) return <ReadFailure error={kept.error} retry={() => void kept.refetch()} />;
  if (!kept.data) return null;
  return <DeclareForm key={kind.key} kind={kind} situation={situation} kept={kept.data} />;
}
