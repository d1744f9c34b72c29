import { checkCommitment } from '@ancrage/contract/commitment/check-commitment';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf, once } from '../../contract/api';
import { correctCommitment } from '../../contract/generated/sdk.gen';
import type { CorrectionReason } from '../../contract/generated/types.gen';
import { sentencesByField, termsBody } from '../declare/check-form';
import { ConditionFields } from '../declare/condition-fields';
import { termsOf, type TermsValues } from '../declare/form-values';
import { PromiseFields } from '../declare/promise-fields';
import { FormReader, readTerms } from '../declare/read-form';
import { TermsFields } from '../declare/terms-fields';
import { useFieldErrors } from '../../controls/use-field-errors';
import { useMissingSentence } from '../declare/use-missing-sentence';
import { ReasonField } from './reason-field';
import { FormEnd } from '../../controls/form-end';
import type { TaskSubject } from './task';
import { useDetailTexts } from './texts';
import { useRecording } from './use-recording';
import { valueWriter } from './value-writer';

/** Corrects a commitment's terms; what was delivered of it stays. */
export function CorrectTermsForm({ commitment, kind, situation, onDone }: TaskSubject) {
  const { t, language } = useDetailTexts();
  const missing = useMissingSentence(kind);
  const [reason, setReason] = useState<CorrectionReason>('typingError');
  const [values, setValues] = useState<TermsValues>(() =>
    termsOf(commitment, valueWriter(language)),
  );
  const { body, problems } = useMemo(() => {
    const reader = new FormReader(situation.today);
    const read = readTerms(reader, kind, values);
    const found = [...reader.problems, ...checkCommitment(read, { ...situation, language })];
    const sentences = sentencesByField(found, reader.missing, { language, missing });
    return { body: termsBody(read, values), problems: sentences };
  }, [values, kind, situation, language, missing]);
  const { sending, refused } = useRecording(
    (key) =>
      answerOf(
        correctCommitment({
          path: { id: commitment.id },
          body: { ...body, replaces: commitment.entryId, reason },
          headers: once(key),
        }),
      ),
    onDone,
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const change = (patch: Partial<TermsValues>) => {
    if (sending.isError) sending.reset();
    setValues((before) => ({ ...before, ...patch }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  const fields = { values, onChange: change, errors };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <TermsFields {...fields} establishments={situation.establishments} />
      <PromiseFields {...fields} kind={kind} today={situation.today} />
      <ConditionFields {...fields} kind={kind} />
      <ReasonField value={reason} onChange={setReason} />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('correct.submit')}
        note={t('correct.note')}
      />
    </form>
  );
}
