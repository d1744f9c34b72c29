import { isSiret } from '@ancrage/contract/company/siren';
import { civilDateInParis } from '@ancrage/contract/period/civil-date';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { declareEstablishment } from '../contract/generated/sdk.gen';
import type { CompanyDto } from '../contract/generated/types.gen';
import { DateField } from '../controls/date-field';
import { FormEnd } from '../controls/form-end';
import { readDateEntry } from '../controls/read-date-entry';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { formatShortDate } from '../shell/format/format-date';
import { typeset } from '../shell/format/typeset';
import { CommuneField } from './commune-field';
import { useCompanyTexts } from './texts';
import { useRecording } from './use-recording';

/** Declares an establishment: its number, its name, its commune, since when. */
export function EstablishmentForm({
  company,
  onDone,
}: {
  readonly company: CompanyDto;
  readonly onDone: () => void;
}) {
  const { t, language } = useCompanyTexts();
  const today = civilDateInParis(new Date());
  const [values, setValues] = useState(() => ({
    siret: '',
    name: '',
    from: formatShortDate(`${Number(today.slice(0, 4)) - 1}-01-01`, language),
  }));
  const [communeCode, setCommuneCode] = useState<string | null>(null);
  const siret = values.siret.replace(/\s/g, '');
  const from = readDateEntry(values.from, today, 'start');
  const problems = useMemo(() => {
    const found = new Map<string, string>();
    const wrong = siretProblem(siret, company.siren);
    if (wrong) found.set('siret', typeset(problemSentence(wrong, language), language));
    const required = (label: string) => t('required', { label });
    if (values.name.trim() === '') found.set('name', required(t('establishments.name')));
    if (communeCode === null) found.set('communeCode', t('chooseCommune'));
    if (from === null) found.set('from', required(t('establishments.from')));
    return found;
  }, [siret, company.siren, values.name, communeCode, from, language, t]);
  const { sending, refused } = useRecording(
    (key) =>
      answerOf(
        declareEstablishment({
          body: {
            siret,
            name: values.name.trim(),
            communeCode: communeCode ?? '',
            from: from ?? today,
          },
          headers: once(key),
        }),
      ),
    onDone,
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const change = (patch: Partial<typeof values>) => {
    if (sending.isError) sending.reset();
    setValues((before) => ({ ...before, ...patch }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <TextField
        label={t('establishments.siret')}
        hint={t('establishments.siretHint')}
        value={values.siret}
        onChange={(next) => change({ siret: next })}
        onBlur={errors.leave('siret')}
        error={errors.errorOf('siret')}
        input={{ inputMode: 'numeric', autoComplete: 'off' }}
      />
      <TextField
        label={t('establishments.name')}
        hint={t('establishments.nameHint')}
        value={values.name}
        onChange={(name) => change({ name })}
        onBlur={errors.leave('name')}
        error={errors.errorOf('name')}
        input={{ maxLength: 120 }}
      />
      <CommuneField
        onChoose={(code) => {
          if (sending.isError) sending.reset();
          setCommuneCode(code);
        }}
        error={errors.errorOf('communeCode')}
      />
      <DateField
        label={t('establishments.from')}
        today={today}
        bound="start"
        value={values.from}
        onChange={(next) => change({ from: next })}
        onBlur={errors.leave('from')}
        error={errors.errorOf('from')}
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('establishments.submit')}
      />
    </form>
  );
}

function siretProblem(siret: string, siren: string): Problem | null {
  if (!isSiret(siret)) return problem('company.siret_invalid', 'siret', { value: siret });
  if (siret.startsWith(siren)) return null;
  return problem('company.siret_not_of_company', 'siret', { value: siret, siren });
}
