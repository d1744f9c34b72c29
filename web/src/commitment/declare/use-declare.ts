import type { Kind } from '@ancrage/contract/commitment/kind';
import { parseNumberCell } from '@ancrage/contract/import/parse-cell';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, type FormEvent, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, once } from '../../contract/api';
import { declareCommitment } from '../../contract/generated/sdk.gen';
import { formatMeasure } from '../../shell/format/format-number';
import { problemsByField } from '../../shell/problem/problem-text';
import { COMMITMENTS_KEY } from '../use-commitments';
import { checkDeclaration } from './check-form';
import { emptyValues, type DeclareValues } from './form-values';
import type { DeclareSituation } from './situation';
import { useDeclareTexts } from './texts';
import { useDraft } from './use-draft';
import type { KeptDraft } from './use-kept-drafts';
import { useFieldErrors } from '../../controls/use-field-errors';
import { useMissingSentence } from './use-missing-sentence';

/** The state of a declaration: what is typed, what is wrong with it, and its sending. */
export function useDeclare(
  kind: Kind,
  situation: DeclareSituation,
  kept: KeptDraft<DeclareValues>,
  element: RefObject<HTMLFormElement | null>,
) {
  const { language } = useDeclareTexts();
  const missing = useMissingSentence(kind);
  const initial = useCallback(
    () =>
      emptyValues(
        kind,
        situation.establishments.map(({ id }) => id),
      ),
    [kind, situation.establishments],
  );
  const draft = useDraft(kept, initial);
  const checked = useMemo(
    () => checkDeclaration(kind, draft.values, { ...situation, language, missing }),
    [kind, draft.values, situation, language, missing],
  );
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sending = useMutation({
    mutationFn: () =>
      answerOf(declareCommitment({ body: checked.body, headers: once(draft.idempotencyKey) })),
    onSuccess: ({ commitmentId }) => {
      draft.forget();
      // The commitment's page waits for the list by itself: nothing more stands before the answer.
      void queries.invalidateQueries({ queryKey: COMMITMENTS_KEY });
      void navigate(`/engagements/${commitmentId}`, { state: { declared: true } });
    },
  });
  const refused = useMemo(
    () => problemsByField(sending.error, language),
    [sending.error, language],
  );
  const errors = useFieldErrors(checked.problems, refused, element);
  return {
    ...draft,
    errors,
    sending,
    change: (patch: Partial<DeclareValues>) => {
      if (sending.isError) sending.reset();
      draft.change(patch);
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (errors.send() && !sending.isPending) sending.mutate();
    },
    quantity: quantityOf(kind, draft.values, language),
  };
}

/** The first measure as the button says it: "12 h". */
function quantityOf(kind: Kind, values: DeclareValues, language: 'fr' | 'en'): string | null {
  const measure = kind.fields[0]?.measure;
  const value = measure ? parseNumberCell(values.delivery.measures[measure] ?? '') : null;
  return measure && value !== null ? formatMeasure(measure, value, language) : null;
}
