import type { Kind } from '@ancrage/contract/commitment/kind';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { splitByQuarter } from '@ancrage/contract/period/split-by-quarter';
import { DateField } from '../../controls/date-field';
import { readDateEntry } from '../../controls/read-date-entry';
import { formatDate } from '../../shell/format/format-date';
import type { DeliveryValues } from './form-values';
import { MeasureFields } from './measure-fields';
import { useDeclareTexts } from './texts';
import type { FieldErrors } from '../../controls/use-field-errors';

/** A span of days and what was delivered in it. */
export function DeliveryFields({
  kind,
  path,
  values,
  onChange,
  errors,
  today,
  observedFrom,
}: {
  readonly kind: Kind;
  readonly path: string;
  readonly values: DeliveryValues;
  readonly onChange: (values: DeliveryValues) => void;
  readonly errors: FieldErrors;
  readonly today: CivilDate;
  readonly observedFrom: CivilDate;
}) {
  const { t, language } = useDeclareTexts();
  const quarters = quartersCovered(values, today);
  return (
    <>
      <div className="form-row">
        <DateField
          label={t('from')}
          today={today}
          bound="start"
          hint={t('observed', { date: formatDate(observedFrom, language) })}
          value={values.from}
          onChange={(from) => onChange({ ...values, from })}
          onBlur={errors.leave(`${path}from`)}
          error={errors.errorOf(`${path}from`)}
        />
        <DateField
          label={t('to')}
          today={today}
          bound="end"
          value={values.to}
          onChange={(to) => onChange({ ...values, to })}
          onBlur={errors.leave(`${path}to`)}
          error={errors.errorOf(`${path}to`)}
        />
      </div>
      {quarters > 1 && kind.timing === 'flow' && (
        <p className="field-hint">{t('split', { count: quarters })}</p>
      )}
      <MeasureFields
        kind={kind}
        language={language}
        path={`${path}measures`}
        values={values.measures}
        onChange={(measures) => onChange({ ...values, measures })}
        errors={errors}
      />
    </>
  );
}

function quartersCovered(values: DeliveryValues, today: CivilDate): number {
  const from = readDateEntry(values.from, today, 'start');
  const to = readDateEntry(values.to, today, 'end');
  return from && to && from <= to ? splitByQuarter(from, to).length : 0;
}
