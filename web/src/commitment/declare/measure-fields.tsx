import type { Kind, Language } from '@ancrage/contract/commitment/kind';
import { MEASURE_UNIT, type Measure } from '@ancrage/contract/commitment/measure';
import { NumberField } from '../../controls/number-field';
import type { TypedMeasures } from './form-values';
import type { FieldErrors } from '../../controls/use-field-errors';

/** The measures that a kind's form asks for, from the catalogue. */
export function MeasureFields({
  kind,
  language,
  path,
  values,
  onChange,
  errors,
}: {
  readonly kind: Kind;
  readonly language: Language;
  readonly path: string;
  readonly values: TypedMeasures;
  readonly onChange: (values: TypedMeasures) => void;
  readonly errors: FieldErrors;
}) {
  return (
    <div className="form-row">
      {kind.fields.map(({ measure, required, label }) => (
        <NumberField
          key={measure}
          label={label[language]}
          unit={unitSign(measure)}
          optional={!required && !kind.oneOf?.includes(measure)}
          value={values[measure] ?? ''}
          onChange={(value) => onChange({ ...values, [measure]: value })}
          onBlur={errors.leave(`${path}.${measure}`)}
          error={errors.errorOf(`${path}.${measure}`)}
        />
      ))}
    </div>
  );
}

function unitSign(measure: Measure): string | undefined {
  const unit = MEASURE_UNIT[measure];
  return unit === 'h' || unit === '€' || unit === 'm²' ? unit : undefined;
}
