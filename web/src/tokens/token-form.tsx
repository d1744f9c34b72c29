import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf } from '../contract/api';
import { createToken } from '../contract/generated/sdk.gen';
import type { TokenScope } from '../contract/generated/types.gen';
import { CheckField } from '../controls/check-field';
import { FormEnd } from '../controls/form-end';
import { SelectField } from '../controls/select-field';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { usePermissionTexts } from '../permission/texts';
import { useMember } from '../shell/session/member';
import { useTokenTexts } from './texts';

/** Every scope, and the days that one may choose among. */
const SCOPES: Readonly<Record<TokenScope, true>> = {
  'company.read': true,
  'company.change': true,
  'commitment.read': true,
  'commitment.declare': true,
  'evidence.read': true,
  'score.read': true,
  'territory.read': true,
  'member.read': true,
  'audit.read': true,
  'platform.read': true,
};
const DAYS = [30, 90, 180, 365] as const;

/** What a token is for, what it may, and for how long. */
export function TokenForm({ onCreated }: { readonly onCreated: (token: string) => unknown }) {
  const { t } = useTokenTexts();
  const words = usePermissionTexts();
  const { permissions } = useMember();
  const offered = (Object.keys(SCOPES) as TokenScope[]).filter((scope) =>
    permissions.includes(scope),
  );
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>([]);
  const [days, setDays] = useState('90');
  const problems = useMemo(() => {
    const found = new Map<string, string>();
    if (name.trim() === '') found.set('name', t('nameMissing'));
    if (scopes.length === 0) found.set('scopes', t('scopesMissing'));
    return found;
  }, [name, scopes, t]);
  const { sending, refused } = useSending(
    () =>
      answerOf(
        createToken({ body: { name: name.trim(), scopes: [...scopes], days: Number(days) } }),
      ),
    ({ token }) => onCreated(token),
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  const scopeError = errors.errorOf('scopes');
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={setName}
        onBlur={errors.leave('name')}
        error={errors.errorOf('name')}
        input={{ maxLength: 100, autoComplete: 'off' }}
      />
      <fieldset className="token-scopes" aria-describedby={scopeError ? 'scopes-error' : undefined}>
        <legend className="field-label">{t('scopes')}</legend>
        {offered.map((scope) => (
          <CheckField
            key={scope}
            label={words.t(`rights.${scope}`)}
            checked={scopes.includes(scope)}
            onChange={(checked) =>
              setScopes((before) =>
                checked ? [...before, scope] : before.filter((other) => other !== scope),
              )
            }
          />
        ))}
        {scopeError && (
          <p className="field-error" id="scopes-error">
            {scopeError}
          </p>
        )}
      </fieldset>
      <SelectField
        label={t('days')}
        value={days}
        onChange={setDays}
        options={DAYS.map((count) => ({
          value: String(count),
          label: t('daysOption', { count }),
        }))}
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('create')}
      />
    </form>
  );
}
