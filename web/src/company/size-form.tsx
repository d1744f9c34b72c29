import {
  checkSizeProfile,
  type SizeProfileContext,
} from '@ancrage/contract/company/check-size-profile';
import { SIZE_FIGURES } from '@ancrage/contract/declaration/declaration';
import { civilDateInParis } from '@ancrage/contract/period/civil-date';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { declareSizeProfile } from '../contract/generated/sdk.gen';
import type { CompanyDto, FallReason } from '../contract/generated/types.gen';
import { DateField } from '../controls/date-field';
import { FormEnd } from '../controls/form-end';
import { NumberField } from '../controls/number-field';
import { SelectField } from '../controls/select-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { EstablishmentSizes } from './establishment-sizes';
import { figureUnit } from './format-figure';
import { previousProfile, readSize, sizeBody, typedSize, type TypedSize } from './read-size';
import { sizeSentences } from './size-sentences';
import { useCompanyTexts } from './texts';
import { useRecording } from './use-recording';

const REASONS: readonly FallReason[] = [
  'siteClosed',
  'restructuring',
  'sale',
  'measuredBetter',
  'other',
];

/** Figures whose emptiness means "none of it", not "forgotten". */
const MAY_BE_NONE = new Set(['floorAreaM2', 'treasuryEur', 'employeeSavingsEur']);

/** States the company's size from a day on. */
export function SizeForm({
  company,
  onDone,
}: {
  readonly company: CompanyDto;
  readonly onDone: () => void;
}) {
  const { t, language } = useCompanyTexts();
  const today = civilDateInParis(new Date());
  const [values, setValues] = useState<TypedSize>(() => typedSize(company, today, language));
  const [reason, setReason] = useState<FallReason | ''>('');
  const { profile, problems, fell } = useMemo(() => {
    const read = readSize(company, values, today);
    const context: SizeProfileContext = {
      establishmentIds: new Set(company.establishments.map(({ id }) => id)),
      previous: previousProfile(company, read.profile.from),
      reasonGiven: reason !== '',
    };
    const unexplained = checkSizeProfile(read.profile, { ...context, reasonGiven: false });
    const found = [...read.problems, ...checkSizeProfile(read.profile, context)];
    return {
      profile: read.profile,
      problems: sizeSentences(found, language, (figure) => t(`figure.${figure}`)),
      fell: unexplained.some(({ code }) => code === 'company.profile_fall_unexplained'),
    };
  }, [company, values, today, reason, language, t]);
  const { sending, refused } = useRecording(
    (key) =>
      answerOf(
        declareSizeProfile({
          body: sizeBody(profile, fell && reason !== '' ? reason : null),
          headers: once(key),
        }),
      ),
    onDone,
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const change = (patch: Partial<TypedSize>) => {
    if (sending.isError) sending.reset();
    setValues((before) => ({ ...before, ...patch }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <DateField
        label={t('size.from')}
        hint={t('size.fromHint')}
        today={today}
        bound="start"
        value={values.from}
        onChange={(from) => change({ from })}
        onBlur={errors.leave('from')}
        error={errors.errorOf('from')}
      />
      <div className="form-row">
        {SIZE_FIGURES.map((figure) => (
          <NumberField
            key={figure}
            label={t(`figure.${figure}`)}
            hint={hintOf(figure)}
            unit={figureUnit(figure, language)}
            value={values.figures[figure] ?? ''}
            onChange={(value) => change({ figures: { ...values.figures, [figure]: value } })}
            onBlur={errors.leave(`figures.${figure}`)}
            error={errors.errorOf(`figures.${figure}`)}
          />
        ))}
      </div>
      {company.establishments.length > 1 && (
        <EstablishmentSizes
          establishments={company.establishments}
          values={values.byEstablishment}
          onChange={(byEstablishment) => change({ byEstablishment })}
          error={errors.errorOf('byEstablishment')}
        />
      )}
      {fell && (
        <SelectField
          label={t('size.reason')}
          value={reason}
          onChange={(chosen) => setReason(REASONS.find((known) => known === chosen) ?? '')}
          options={[
            { value: '', label: '—' },
            ...REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
          ]}
        />
      )}
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('size.submit')}
      />
    </form>
  );

  function hintOf(figure: (typeof SIZE_FIGURES)[number]): string | undefined {
    const parts = [
      figure === 'addressablePurchasesEur' ||
      figure === 'treasuryEur' ||
      figure === 'employeeSavingsEur'
        ? t(`figureHint.${figure}`)
        : '',
      MAY_BE_NONE.has(figure) ? t('size.blank') : '',
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(' ') : undefined;
  }
}
