import { checkRealisation } from '@ancrage/contract/commitment/check-realisation';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf, once } from '../../contract/api';
import { correctRealisation, declareRealisation } from '../../contract/generated/sdk.gen';
import type { CorrectionReason, RealisationDto } from '../../contract/generated/types.gen';
import { sentencesByField } from '../declare/check-form';
import { DeliveryFields } from '../declare/delivery-fields';
import { deliveryOf, type DeliveryValues } from '../declare/form-values';
import { FormReader } from '../declare/read-form';
import { useFieldErrors } from '../../controls/use-field-errors';
import { useMissingSentence } from '../declare/use-missing-sentence';
import { ReasonField } from './reason-field';
import { FormEnd } from '../../controls/form-end';
import type { TaskSubject } from './task';
import { useDetailTexts } from './texts';
import { useRecording } from './use-recording';
import { valueWriter } from './value-writer';

/** Adds a delivery to a commitment, or corrects one. */
export function DeliveryForm({
  commitment,
  kind,
  situation,
  line,
  onDone,
}: TaskSubject & { readonly line: RealisationDto | null }) {
  const { t, language } = useDetailTexts();
  const missing = useMissingSentence(kind);
  const [reason, setReason] = useState<CorrectionReason>('typingError');
  const [values, setValues] = useState<DeliveryValues>(() =>
    deliveryOf(line ?? { from: '', to: '', measures: {} }, valueWriter(language)),
  );
  const { delivery, problems } = useMemo(() => {
    const reader = new FormReader(situation.today);
    const read = reader.delivery('', values, kind);
    const found = [
      ...reader.problems,
      ...checkRealisation(read, commitment, { ...situation, language }),
    ];
    const sentences = sentencesByField(found, reader.missing, { language, missing });
    return { delivery: read, problems: sentences };
  }, [values, kind, commitment, situation, language, missing]);
  const { sending, refused } = useRecording(
    (key) =>
      line
        ? answerOf(
            correctRealisation({
              path: { id: line.id },
              body: { ...delivery, replaces: line.entryId, reason },
              headers: once(key),
            }),
          )
        : answerOf(
            declareRealisation({
              path: { id: commitment.id },
              body: delivery,
              headers: once(key),
            }),
          ),
    onDone,
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <DeliveryFields
        kind={kind}
        path=""
        values={values}
        onChange={(next) => {
          if (sending.isError) sending.reset();
          setValues(next);
        }}
        errors={errors}
        {...situation}
      />
      {line && <ReasonField value={reason} onChange={setReason} />}
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t(line ? 'correct.submit' : 'add.submit')}
        {...(line ? { note: t('correct.note') } : {})}
      />
    </form>
  );
}
