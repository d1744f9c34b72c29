import { checkPassword } from '@ancrage/contract/account/check-password';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../contract/api';
import { confirmRegistration } from '../contract/generated/sdk.gen';
import type {
  ReceivedRegistrationDto,
  RegistrationOutcomeDto,
} from '../contract/generated/types.gen';
import { FormEnd } from '../controls/form-end';
import { NewPasswordField } from '../controls/new-password-field';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { typeset } from '../shell/format/typeset';
import { useEntryTexts } from './texts';

/** Confirming, with the name and the password of the account where there is none yet. */
export function ConfirmForm({
  token,
  registration: { displayName: asked, email, hasAccount },
  onConfirmed,
}: {
  readonly token: string;
  readonly registration: ReceivedRegistrationDto;
  readonly onConfirmed: (outcome: RegistrationOutcomeDto['outcome']) => void;
}) {
  const { t, language } = useEntryTexts();
  const [displayName, setDisplayName] = useState(asked);
  const [password, setPassword] = useState('');
  const problems = useMemo(() => {
    const found = new Map<string, string>();
    if (hasAccount) return found;
    if (displayName.trim() === '') {
      found.set('displayName', t('register.required', { label: t('register.displayName') }));
    }
    for (const wrong of checkPassword(password)) {
      found.set(wrong.path, typeset(problemSentence(wrong, language), language));
    }
    return found;
  }, [hasAccount, displayName, password, t, language]);
  const { sending, refused } = useSending(
    () =>
      answerOf(
        confirmRegistration({
          body: { token, ...(hasAccount ? {} : { displayName: displayName.trim(), password }) },
        }),
      ),
    ({ outcome }) => onConfirmed(outcome),
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const typed = (set: (value: string) => void) => (value: string) => {
    if (sending.isError) sending.reset();
    set(value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      {!hasAccount && (
        <>
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <TextField
            label={t('register.displayName')}
            value={displayName}
            onChange={typed(setDisplayName)}
            onBlur={errors.leave('displayName')}
            error={errors.errorOf('displayName')}
            input={{ autoComplete: 'name', maxLength: 120 }}
          />
          <NewPasswordField
            value={password}
            onChange={typed(setPassword)}
            onBlur={errors.leave('password')}
            error={errors.errorOf('password')}
          />
        </>
      )}
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('confirm.pending') : t('confirm.submit')}
      />
      {refused.has('token') && (
        <p>
          <Link to="/inscription">{t('confirm.restart')}</Link>
        </p>
      )}
    </form>
  );
}
