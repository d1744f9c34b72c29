import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { formatDate } from '../shell/format/format-date';
import { readDateEntry } from './read-date-entry';
import { TextField, type TextInputProps } from './text-field';
import { useControlTexts } from './texts';

/** A field for a date as people write it; what was understood is said below it. */
export function DateField({
  today,
  bound,
  ...props
}: TextInputProps & {
  readonly today: CivilDate;
  /** Which day of a month or quarter is meant when only that is written. */
  readonly bound: 'start' | 'end';
}) {
  const { t, language } = useControlTexts();
  const read = readDateEntry(props.value, today, bound);
  const hint = read
    ? t('dateRead', { date: formatDate(read, language) })
    : (props.hint ?? t('dateHint'));
  return <TextField {...props} hint={hint} input={{ autoComplete: 'off', ...props.input }} />;
}
