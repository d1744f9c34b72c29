import type { Kind } from '@ancrage/contract/commitment/kind';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { DateField } from '../../controls/date-field';
import type { TermsValues } from './form-values';
import { MeasureFields } from './measure-fields';
import { useDeclareTexts } from './texts';
import type { FieldErrors } from '../../controls/use-field-errors';

/** What is promised: from when, until when, and how much each quarter. */
export function PromiseFields({
  kind,
  values,
  onChange,
  errors,
  today,
}: {
  readonly kind: Kind;
  readonly values: TermsValues;
  readonly onChange: (patch: Partial<TermsValues>) => void;
  readonly errors: FieldErrors;
  readonly today: CivilDate;
}) {
  const { t, language } = useDeclareTexts();
  return (
    <>
      <div className="form-row">
        <DateField
          label={t('promisedFrom')}
          today={today}
          bound="start"
          value={values.from}
          onChange={(from) => onChange({ from })}
          onBlur={errors.leave('from')}
          error={errors.errorOf('from')}
        />
        <DateField
          label={t('until')}
          optional
          today={today}
          bound="end"
          hint={t('untilHint')}
          value={values.until}
          onChange={(until) => onChange({ until })}
          onBlur={errors.leave('to')}
          error={errors.errorOf('to')}
        />
      </div>
      <h3>{t('promise')}</h3>
      <MeasureFields
        kind={kind}
        language={language}
        path="promised"
        values={values.promised}
        onChange={(promised) => onChange({ promised })}
        errors={errors}
      />
    </>
  );
}
