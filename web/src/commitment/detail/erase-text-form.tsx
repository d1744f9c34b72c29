import { TEXT_ERASURE_REASONS } from '@ancrage/contract/account/erasure-reason';
import { useState, type FormEvent } from 'react';
import { answerOf, once } from '../../contract/api';
import { eraseText } from '../../contract/generated/sdk.gen';
import type { TextErasureReason } from '../../contract/generated/types.gen';
import { CheckField } from '../../controls/check-field';
import { FormEnd } from '../../controls/form-end';
import { ReasonOfChangeField } from '../../controls/reason-of-change-field';
import type { TaskSubject } from './task';
import { useDetailTexts } from './texts';
import { useRecording } from './use-recording';

/** Erases the commitment's free text for good, with a reason that the log keeps. */
export function EraseTextForm({ commitment, onDone }: TaskSubject) {
  const { t } = useDetailTexts();
  const hasFiles = commitment.realisations.some(({ evidence }) =>
    evidence.some(({ form }) => form === 'file'),
  );
  const [reason, setReason] = useState<TextErasureReason>('personAsked');
  const [files, setFiles] = useState(false);
  const { sending } = useRecording(
    (key) =>
      answerOf(
        eraseText({ path: { id: commitment.id }, body: { reason, files }, headers: once(key) }),
      ),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('eraseText.text')}</p>
      <ReasonOfChangeField reasons={TEXT_ERASURE_REASONS} value={reason} onChange={setReason} />
      {hasFiles && (
        <CheckField
          label={t('eraseText.files')}
          hint={t('eraseText.filesHint')}
          checked={files}
          onChange={setFiles}
        />
      )}
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('eraseText.submit')}
        note={t('eraseText.note')}
      />
    </form>
  );
}
