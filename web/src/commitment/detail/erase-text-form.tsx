import { useState, type FormEvent } from 'react';
import { TEXT_ERASURE_REASONS } from '@ancrage/contract/account/erasure-reason';
import { REASON_NAMES } from '@ancrage/contract/account/reason-of-change';
import { answerOf, once } from '../../contract/api';
import { eraseText } from '../../contract/generated/sdk.gen';
import type { TextErasureReason } from '../../contract/generated/types.gen';
import { CheckField } from '../../controls/check-field';
import { FormEnd } from '../../controls/form-end';
import { SelectField } from '../../controls/select-field';
import type { TaskSubject } from './task';
import { useDetailTexts } from './texts';
import { useRecording } from './use-recording';

/** Erases the commitment's free text for good, with a reason that the log keeps. */
export function EraseTextForm({ commitment, onDone }: TaskSubject) {
  const { t, language } = useDetailTexts();
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
      <SelectField
        label={t('eraseText.reason')}
        value={reason}
        onChange={(chosen) =>
          setReason(TEXT_ERASURE_REASONS.find((known) => known === chosen) ?? 'personAsked')
        }
        options={TEXT_ERASURE_REASONS.map((value) => ({
          value,
          label: REASON_NAMES[language][value],
        }))}
      />
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
