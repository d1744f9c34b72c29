import { REASON_NAMES, type ReasonOfChange } from '@ancrage/contract/account/reason-of-change';
import { SelectField } from './select-field';
import { useControlTexts } from './texts';

/** Why something is done: one of a closed list, since the log that keeps it may hold no name. */
export function ReasonOfChangeField<Reason extends ReasonOfChange>({
  reasons,
  value,
  onChange,
  hint,
}: {
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly value: Reason;
  readonly onChange: (reason: Reason) => void;
  readonly hint?: string;
}) {
  const { t, language } = useControlTexts();
  return (
    <SelectField
      label={t('reasonOfChange')}
      {...(hint === undefined ? {} : { hint })}
      value={value}
      onChange={(chosen) => onChange(reasons.find((known) => known === chosen) ?? reasons[0])}
      options={reasons.map((reason) => ({ value: reason, label: REASON_NAMES[language][reason] }))}
    />
  );
}
