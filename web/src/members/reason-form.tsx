import { REASON_NAMES, type ReasonOfChange } from '@ancrage/contract/account/reason-of-change';
import { useState, type FormEvent } from 'react';
import '../controls/button.css';
import { SelectField } from '../controls/select-field';
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
  const { t, language } = useMemberTexts();
  const [reason, setReason] = useState<Reason>(reasons[0]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{text}</p>
      <SelectField
        label={t('reason.label')}
        hint={t('reason.hint')}
        value={reason}
        onChange={(chosen) => setReason(reasons.find((known) => known === chosen) ?? reasons[0])}
        options={reasons.map((value) => ({ value, label: REASON_NAMES[language][value] }))}
      />
      <div className="form-actions">
        <button type="submit" className="button button-primary">
          {confirm}
        </button>
      </div>
    </form>
  );
}
