import { SelectField } from '../../controls/select-field';
import type { CorrectionReason } from '../../contract/generated/types.gen';
import { useCommitmentWords } from '../texts';

/** The reasons, as the routes know them. */
const REASONS: readonly CorrectionReason[] = [
  'typingError',
  'betterFigure',
  'declaredTwice',
  'notDelivered',
  'other',
];

/** Why a line is corrected or withdrawn. */
export function ReasonField({
  value,
  onChange,
}: {
  readonly value: CorrectionReason;
  readonly onChange: (reason: CorrectionReason) => void;
}) {
  const { t } = useCommitmentWords();
  return (
    <SelectField
      label={t('reason.label')}
      value={value}
      onChange={(chosen) => onChange(REASONS.find((reason) => reason === chosen) ?? 'other')}
      options={REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
    />
  );
}
