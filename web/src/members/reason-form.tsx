import type { ReasonOfChange } from '@ancrage/contract/account/reason-of-change';
import { useState, type FormEvent } from 'react';
import '../controls/button.css';
import { ReasonOfChangeField } from '../controls/reason-of-change-field';
import { useMemberTexts } from './texts';

/** Asks why something is done, which the log keeps, and confirms it. */
export function ReasonForm<Reason extends ReasonOfChange>({
  text,
  reasons,
  confirm,
  onConfirm,
}: {
  readonly text: string;
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly confirm: string;
  readonly onConfirm: (reason: Reason) => void;
}) {
  const { t } = useMemberTexts();
  const [reason, setReason] = useState<Reason>(reasons[0]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{text}</p>
      <ReasonOfChangeField
        reasons={reasons}
        value={reason}
        onChange={setReason}
        hint={t('reason.hint')}
      />
      <div className="form-actions">
        <button type="submit" className="button button-primary">
          {confirm}
        </button>
      </div>
    </form>
  );
}
