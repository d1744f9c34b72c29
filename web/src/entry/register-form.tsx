import { isEmail } from '@ancrage/contract/account/check-password';
import { isSiren } from '@ancrage/contract/company/siren';
import type { Language } from '@ancrage/contract/commitment/kind';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf } from '../contract/api';
import { beginRegistration } from '../contract/generated/sdk.gen';
import { FormEnd } from '../controls/form-end';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { typeset } from '../shell/format/typeset';
import { useEntryTexts } from './texts';

const EMPTY = { displayName: '', email: '', companyName: '', siren: '', nafCode: '' };

type Values = typeof EMPTY;

/** Who one is and which company it is about; the link then goes to the address. */
export function RegisterForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const { t, language } = useEntryTexts();
  const [values, setValues] = useState(EMPTY);
  const siren = values.siren.replace(/\s/g, '');
  const problems = useMemo(() => {
    const found = new Map<string, string>();
    for (const [field, label] of REQUIRED) {
      if (values[field].trim() === '') {
        found.set(field, t('register.required', { label: t(`register.${label}`) }));
      }
    }
    for (const wrong of wrongIn({ ...values, siren })) {
      found.set(wrong.path, sentence(wrong, language));
    }
    return found;
  }, [values, siren, t, language]);
  const { sending, refused } = useSending(
    () =>
      answerOf(
        beginRegistration({
          body: { ...values, email: values.email.trim(), siren, nafCode: values.nafCode.trim() },
        }),
      ),
    () => onSent(values.email.trim()),
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const field = (name: keyof Values) => ({
    value: values[name],
    onChange: (next: string) => {
      if (sending.isError) sending.reset();
      setValues((before) => ({ ...before, [name]: next }));
    },
    onBlur: errors.leave(name),
    error: errors.errorOf(name),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <h2>{t('register.you')}</h2>
      <TextField
        label={t('register.displayName')}
        {...field('displayName')}
        input={{ autoComplete: 'name', maxLength: 120 }}
      />
      <TextField
        label={t('register.email')}
        {...field('email')}
        input={{ type: 'email', autoComplete: 'username', spellCheck: false, maxLength: 254 }}
      />
      <h2>{t('register.company')}</h2>
      <TextField
        label={t('register.companyName')}
        {...field('companyName')}
        input={{ autoComplete: 'organization', maxLength: 200 }}
      />
      <div className="form-row">
        <TextField
          label={t('register.siren')}
          hint={t('register.sirenHint')}
          {...field('siren')}
          input={{ inputMode: 'numeric', autoComplete: 'off', maxLength: 14 }}
        />
        <TextField
          label={t('register.naf')}
          hint={t('register.nafHint')}
          {...field('nafCode')}
          input={{ autoComplete: 'off', maxLength: 10 }}
        />
      </div>
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('register.pending') : t('register.submit')}
      />
    </form>
  );
}

const REQUIRED = [
  ['displayName', 'displayName'],
  ['companyName', 'companyName'],
  ['nafCode', 'naf'],
] as const;

function wrongIn({ email, siren }: Values): Problem[] {
  return [
    ...(isEmail(email.trim())
      ? []
      : [problem('account.email_invalid', 'email', { value: email.trim() })]),
    ...(isSiren(siren) ? [] : [problem('company.siren_invalid', 'siren', { value: siren })]),
  ];
}

function sentence(wrong: Problem, language: Language): string {
  return typeset(problemSentence(wrong, language), language);
}
