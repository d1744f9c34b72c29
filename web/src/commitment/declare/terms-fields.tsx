import { establishmentLabel } from '../../company/establishment-label';
import { ChoiceField } from '../../controls/choice-field';
import { SelectField } from '../../controls/select-field';
import { TextField } from '../../controls/text-field';
import type { EstablishmentDto } from '../../contract/generated/types.gen';
import type { TermsValues } from './form-values';
import { useDeclareTexts } from './texts';
import type { FieldErrors } from '../../controls/use-field-errors';

/** What the commitment is, for whom and where. */
export function TermsFields({
  values,
  onChange,
  errors,
  establishments,
}: {
  readonly values: TermsValues;
  readonly onChange: (patch: Partial<TermsValues>) => void;
  readonly errors: FieldErrors;
  readonly establishments: readonly EstablishmentDto[];
}) {
  const { t } = useDeclareTexts();
  return (
    <>
      <TextField
        label={t('titleField')}
        hint={t('titleHint')}
        value={values.title}
        onChange={(title) => onChange({ title })}
        onBlur={errors.leave('title')}
        error={errors.errorOf('title')}
        input={{ maxLength: 140 }}
      />
      <div className="form-row">
        <TextField
          label={t('beneficiary')}
          optional
          hint={t('beneficiaryHint')}
          value={values.beneficiary}
          onChange={(beneficiary) => onChange({ beneficiary })}
          error={errors.errorOf('beneficiary')}
          input={{ maxLength: 140 }}
        />
        {establishments.length > 0 && (
          <SelectField
            label={t('establishment')}
            value={values.establishmentId}
            onChange={(establishmentId) => onChange({ establishmentId })}
            error={errors.errorOf('establishmentId')}
            options={[
              ...establishments.map((place) => ({
                value: place.id,
                label: `${establishmentLabel(place)}, ${place.communeName}`,
              })),
              { value: '', label: t('wholeCompany') },
            ]}
          />
        )}
      </div>
    </>
  );
}

/** Whether it is already delivered, or promised. */
export function StatusField({
  value,
  onChange,
}: {
  readonly value: 'delivered' | 'promised';
  readonly onChange: (value: 'delivered' | 'promised') => void;
}) {
  const { t } = useDeclareTexts();
  return (
    <ChoiceField
      label={t('status.label')}
      value={value}
      onChange={(chosen) => onChange(chosen === 'promised' ? 'promised' : 'delivered')}
      options={[
        { value: 'delivered', label: t('status.delivered') },
        { value: 'promised', label: t('status.promised'), hint: t('status.promisedHint') },
      ]}
    />
  );
}
