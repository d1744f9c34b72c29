import { ADMINISTRATOR_OF } from '@ancrage/contract/session/role';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { listMembers, setProvider } from '../contract/generated/sdk.gen';
import type { ProviderDto } from '../contract/generated/types.gen';
import { CheckField } from '../controls/check-field';
import { FormEnd } from '../controls/form-end';
import { SelectField } from '../controls/select-field';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { useMember } from '../shell/session/member';
import { useSingleSignOnTexts } from './texts';

/** The provider: where it is, how it knows us, and whether everybody passes by it. */
export function ProviderForm({
  provider,
  onSaved,
}: {
  readonly provider: ProviderDto | null;
  readonly onSaved: () => unknown;
}) {
  const { t } = useSingleSignOnTexts();
  const { organisationType } = useMember();
  const members = useQuery({
    queryKey: ['members', 'list'],
    queryFn: () => answerOf(listMembers()),
  });
  const [issuer, setIssuer] = useState(provider?.issuer ?? '');
  const [clientId, setClientId] = useState(provider?.clientId ?? '');
  const [clientSecret, setClientSecret] = useState('');
  const [required, setRequired] = useState(provider?.required ?? false);
  const [glass, setGlass] = useState(provider?.breakGlassUserId ?? '');
  const isNew = provider === null;
  const problems = useMemo(() => {
    const found = new Map<string, string>();
    const need = (field: string, value: string, label: string) => {
      if (value.trim() === '') found.set(field, t('missing', { label }));
    };
    need('issuer', issuer, t('issuer'));
    need('clientId', clientId, t('clientId'));
    if (isNew) need('clientSecret', clientSecret, t('clientSecret'));
    if (required) need('breakGlassUserId', glass, t('breakGlass'));
    return found;
  }, [issuer, clientId, clientSecret, required, glass, isNew, t]);
  const { sending, refused } = useSending(
    (key) =>
      answerOf(
        setProvider({
          headers: once(key),
          body: {
            issuer: issuer.trim(),
            clientId: clientId.trim(),
            clientSecret: clientSecret || null,
            required,
            breakGlassUserId: glass || null,
          },
        }),
      ),
    onSaved,
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const changing = (change: (value: string) => void) => (value: string) => {
    if (sending.isError) sending.reset();
    change(value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <TextField
        label={t('issuer')}
        hint={t('issuerHint')}
        value={issuer}
        onChange={changing(setIssuer)}
        onBlur={errors.leave('issuer')}
        error={errors.errorOf('issuer')}
        input={{ type: 'url', autoComplete: 'off', spellCheck: false, maxLength: 500 }}
      />
      <TextField
        label={t('clientId')}
        value={clientId}
        onChange={changing(setClientId)}
        onBlur={errors.leave('clientId')}
        error={errors.errorOf('clientId')}
        input={{ autoComplete: 'off', spellCheck: false, maxLength: 300 }}
      />
      <TextField
        label={t('clientSecret')}
        hint={isNew ? undefined : t('clientSecretHint')}
        value={clientSecret}
        onChange={changing(setClientSecret)}
        onBlur={errors.leave('clientSecret')}
        error={errors.errorOf('clientSecret')}
        input={{ type: 'password', autoComplete: 'off', maxLength: 1000 }}
      />
      <CheckField
        label={t('required')}
        hint={t('requiredHint')}
        checked={required}
        onChange={setRequired}
      />
      {required && (
        <SelectField
          label={t('breakGlass')}
          hint={t('breakGlassHint')}
          value={glass}
          onChange={changing(setGlass)}
          error={errors.errorOf('breakGlassUserId')}
          options={[
            { value: '', label: t('breakGlassNone') },
            ...(members.data ?? [])
              .filter(({ role }) => role === ADMINISTRATOR_OF[organisationType])
              .map(({ id, displayName, email }) => ({
                value: id,
                label: `${displayName} (${email})`,
              })),
          ]}
        />
      )}
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('submit')}
      />
    </form>
  );
}
