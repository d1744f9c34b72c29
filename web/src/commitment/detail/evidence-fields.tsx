import type { Kind } from '@ancrage/contract/commitment/kind';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { CheckField } from '../../controls/check-field';
import { ChoiceField } from '../../controls/choice-field';
import { DateField } from '../../controls/date-field';
import { Field } from '../../controls/field';
import { NumberField } from '../../controls/number-field';
import { TextField } from '../../controls/text-field';
import type { FieldErrors } from '../../controls/use-field-errors';
import { useDetailTexts } from './texts';

/** A piece of evidence as it is typed. */
export interface EvidenceValues {
  readonly form: 'file' | 'link';
  readonly file: File | null;
  readonly link: string;
  readonly dated: string;
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly whole: boolean;
  readonly quantity: string;
}

/** What a piece of evidence says: its file or link, its date, the span and quantity it covers. */
export function EvidenceFields({
  kind,
  today,
  values,
  onChange,
  errors,
}: {
  readonly kind: Kind;
  readonly today: CivilDate;
  readonly values: EvidenceValues;
  readonly onChange: (patch: Partial<EvidenceValues>) => void;
  readonly errors: FieldErrors;
}) {
  const { t } = useDetailTexts();
  const dateProps = (field: 'dated' | 'coversFrom' | 'coversTo') => ({
    label: t(`evidence.${field}`),
    today,
    bound: field === 'coversFrom' ? ('start' as const) : ('end' as const),
    value: values[field],
    onChange: (value: string) => onChange({ [field]: value }),
    onBlur: errors.leave(field),
    error: errors.errorOf(field),
  });
  return (
    <>
      <ChoiceField
        label={t('evidence.form')}
        value={values.form}
        onChange={(form) => onChange({ form: form === 'link' ? 'link' : 'file' })}
        options={[
          { value: 'file', label: t('evidence.file') },
          { value: 'link', label: t('evidence.link') },
        ]}
      />
      {values.form === 'file' ? (
        <Field label={t('evidence.chooseFile')} error={errors.errorOf('file')}>
          {(control) => (
            <input
              {...control}
              type="file"
              className="input"
              onChange={(event) => onChange({ file: event.target.files?.[0] ?? null })}
            />
          )}
        </Field>
      ) : (
        <TextField
          label={t('evidence.address')}
          value={values.link}
          onChange={(link) => onChange({ link })}
          onBlur={errors.leave('link')}
          error={errors.errorOf('link')}
          input={{ type: 'url', inputMode: 'url', maxLength: 2000, spellCheck: false }}
        />
      )}
      <DateField {...dateProps('dated')} />
      <div className="form-row">
        <DateField {...dateProps('coversFrom')} />
        <DateField {...dateProps('coversTo')} />
      </div>
      <CheckField
        label={t('evidence.all')}
        checked={values.whole}
        onChange={(whole) => onChange({ whole })}
      />
      {!values.whole && (
        <NumberField
          label={t('evidence.quantity')}
          unit={kind.fields[0]?.measure === 'hours' ? 'h' : undefined}
          value={values.quantity}
          onChange={(quantity) => onChange({ quantity })}
          onBlur={errors.leave('quantity')}
          error={errors.errorOf('quantity')}
        />
      )}
    </>
  );
}
