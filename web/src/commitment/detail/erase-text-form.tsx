import { useState, type FormEvent } from 'react';
import { TEXT_ERASURE_REASONS } from '@ancrage/contract/account/erasure-reason';
import { answerOf, once } from '../../contract/api';
import { eraseText } from '../../contract/generated/sdk.gen';
import type { TextErasureReason } from '../../contract/generated/types.gen';
import { FormEnd } from '../../controls/form-end';
import { SelectField } from '../../controls/select-field';
import type { TaskSubject } from './task';
import { useDetailTexts } from './texts';
import { useRecording } from './use-recording';

/** Erases the commitment's free text for good, with a reason that the log keeps. */
export function EraseTextForm({ commitment, onDone }: TaskSubject) {
  const { t } = useDetailTexts();
  const [reason, setReason] = useState<TextErasureReason>('personAsked');
  const { sending } = useRecording(
    (key) =>
      answerOf(eraseText({ path: { id: commitment.id }, body: { reason }, headers: once(key) })),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('eraseText.text')}</p>
      <SelectField
        label={t('eraseText.reason')}
        value={reason}
        onChange={(chosen) =>
          setReason(TEXT_ERASURE_REASONS.find((known) => known === chosen) ?? 'personAsked')
        }
        options={TEXT_ERASURE_REASONS.map((value) => ({
          value,
          label: t(`eraseText.reasons.${value}`),
        }))}
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('eraseText.submit')}
        note={t('eraseText.note')}
      />
    </form>
  );
}
