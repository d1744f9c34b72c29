import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf } from '../contract/api';
import { ApiProblem } from '../contract/api-problem';
import { signIn } from '../contract/generated/sdk.gen';
import { CheckField } from '../controls/check-field';
import { Notice } from '../controls/notice';
import { SubmitButton } from '../controls/submit-button';
import { TextField } from '../controls/text-field';
import { problemText } from '../shell/problem/problem-text';
import { SESSION_KEY } from '../shell/session/use-session';
import { SecondFactorForm } from './second-factor-form';
import { useIdentityTexts } from './texts';

/** Leads to the organisation's own sign-in where it asks for it. */
function SignOnLink({ error }: { readonly error: Error }) {
  const { t } = useIdentityTexts();
  const required = error instanceof ApiProblem && error.code === 'sso.required';
  const path = required ? /\/api\/sign-on\/[0-9a-f-]{36}/.exec(error.message)?.[0] : undefined;
  if (!path) return null;
  return (
    <p>
      <a className="button" href={path}>
        {t('signOn')}
      </a>
    </p>
  );
}

/** The e-mail address and the password; the page goes on by itself once the session is read. */
export function SignInForm() {
  const { t, language } = useIdentityTexts();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [step, setStep] = useState<'password' | 'secondFactor'>('password');
  const queries = useQueryClient();
  const attempt = useMutation({
    mutationFn: () => answerOf(signIn({ body: { email: email.trim(), password } })),
    onSuccess: () => queries.resetQueries({ queryKey: SESSION_KEY }),
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'session.second_factor_required') {
        setStep('secondFactor');
      }
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt.isPending) attempt.mutate();
  };
  if (step === 'secondFactor') {
    return (
      <SecondFactorForm
        onBack={() => {
          attempt.reset();
          setStep('password');
        }}
      />
    );
  }
  return (
    <form className="stack" onSubmit={submit}>
      {attempt.isError && (
        <Notice tone="mend">
          <p>{problemText(attempt.error, language)}</p>
          <SignOnLink error={attempt.error} />
        </Notice>
      )}
      <TextField
        label={t('email')}
        value={email}
        onChange={setEmail}
        input={{ type: 'email', autoComplete: 'username', required: true, spellCheck: false }}
      />
      <TextField
        label={t('password')}
        value={password}
        onChange={setPassword}
        input={{
          type: shown ? 'text' : 'password',
          autoComplete: 'current-password',
          required: true,
        }}
      />
      <CheckField label={t('show')} checked={shown} onChange={setShown} />
      <div className="form-actions">
        <SubmitButton pending={attempt.isPending}>
          {attempt.isPending ? t('pending') : t('submit')}
        </SubmitButton>
      </div>
    </form>
  );
}
