import { parseNumberCell } from '@ancrage/contract/import/parse-cell';
import { formatNumber } from '../shell/format/format-number';
import { useControlTexts } from './texts';
import { TextField, type TextInputProps } from './text-field';

/** A field for a number as people write it: "1 240,5", "12 h", "3 500 €". */
export function NumberField(props: TextInputProps) {
  const { t, language } = useControlTexts();
  const read = parseNumberCell(props.value);
  // A thousand slips easily: above it, what was understood is said back.
  const echo =
    read !== null && Math.abs(read) >= 10_000
      ? t('numberRead', { number: formatNumber(read, language, 2) })
      : undefined;
  return (
    <TextField
      {...props}
      hint={props.hint ?? echo}
      input={{ inputMode: 'decimal', ...props.input }}
    />
  );
}
