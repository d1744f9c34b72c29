import { TEXT_ERASURE_REASONS } from '@ancrage/contract/account/erasure-reason';
import { REASON_NAMES } from '@ancrage/contract/account/reason-of-change';
import type { TextErasureReason } from '../contract/generated/types.gen';
import { SelectField } from './select-field';
import { useControlTexts } from './texts';

/** Why a text is erased: one of a closed list, since the log that keeps it may hold no name. */
export function ErasureReasonField({
  value,
  onChange,
}: {
  readonly value: TextErasureReason;
  readonly onChange: (reason: TextErasureReason) => void;
}) {
  const { t, language } = useControlTexts();
  return (
    <SelectField
      label={t('erasureReason')}
      value={value}
      onChange={(chosen) =>
        onChange(TEXT_ERASURE_REASONS.find((known) => known === chosen) ?? 'personAsked')
      }
      options={TEXT_ERASURE_REASONS.map((reason) => ({
        value: reason,
        label: REASON_NAMES[language][reason],
      }))}
    />
  );
}
