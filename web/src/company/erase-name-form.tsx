import { TEXT_ERASURE_REASONS } from '@ancrage/contract/account/erasure-reason';
import { useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { eraseEstablishmentName } from '../contract/generated/sdk.gen';
import type { EstablishmentDto, TextErasureReason } from '../contract/generated/types.gen';
import { FormEnd } from '../controls/form-end';
import { ReasonOfChangeField } from '../controls/reason-of-change-field';
import { useCompanyTexts } from './texts';
import { useRecording } from './use-recording';

/** Erases the name of an establishment for good, with a reason that the log keeps. */
export function EraseNameForm({
  establishment,
  onDone,
}: {
  readonly establishment: EstablishmentDto;
  readonly onDone: () => void;
}) {
  const { t } = useCompanyTexts();
  const [reason, setReason] = useState<TextErasureReason>('personAsked');
  const { id, name, siret } = establishment;
  const { sending } = useRecording(
    (key) =>
      answerOf(eraseEstablishmentName({ path: { id }, body: { reason }, headers: once(key) })),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('eraseName.text', { name: name ?? siret, siret })}</p>
      <ReasonOfChangeField reasons={TEXT_ERASURE_REASONS} value={reason} onChange={setReason} />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('eraseName.submit')}
        note={t('eraseName.note')}
      />
    </form>
  );
}
