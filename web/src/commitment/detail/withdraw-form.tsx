import { useState, type FormEvent } from 'react';
import { answerOf, once } from '../../contract/api';
import { withdrawCommitment, withdrawRealisation } from '../../contract/generated/sdk.gen';
import type { CorrectionReason, RealisationDto } from '../../contract/generated/types.gen';
import { ReasonField } from './reason-field';
import { FormEnd } from '../../controls/form-end';
import type { TaskSubject } from './task';
import { useDetailTexts } from './texts';
import { useRecording } from './use-recording';

/** Withdraws a delivery, or the whole commitment. */
export function WithdrawForm({
  commitment,
  line,
  onDone,
}: TaskSubject & { readonly line: RealisationDto | null }) {
  const { t } = useDetailTexts();
  const [reason, setReason] = useState<CorrectionReason>('declaredTwice');
  const withdraw = line ? withdrawRealisation : withdrawCommitment;
  const { id, entryId } = line ?? commitment;
  const { sending } = useRecording(
    (key) =>
      answerOf(withdraw({ path: { id }, body: { replaces: entryId, reason }, headers: once(key) })),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <ReasonField value={reason} onChange={setReason} />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('withdraw.submit')}
        note={t('withdraw.note')}
      />
    </form>
  );
}
