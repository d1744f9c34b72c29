import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf } from '../contract/api';
import { ApiProblem } from '../contract/api-problem';
import { passSecondFactor } from '../contract/generated/sdk.gen';
import { Notice } from '../controls/notice';
import { SubmitButton } from '../controls/submit-button';
import { TextField } from '../controls/text-field';
import { problemText } from '../shell/problem/problem-text';
import { SESSION_KEY } from '../shell/session/use-session';
import { useIdentityTexts } from './texts';

/** The second step of signing in: the authenticator's code, or a recovery code. */
export function SecondFactorForm({ onBack }: { readonly onBack: () => void }) {
  const { t, language } = useIdentityTexts();
  const [code, setCode] = useState('');
  const queries = useQueryClient();
  const attempt = useMutation({
    mutationFn: () => answerOf(passSecondFactor({ body: { code: code.trim() } })),
    onSuccess: () => queries.resetQueries({ queryKey: SESSION_KEY }),
  });
  const late =
    attempt.error instanceof ApiProblem && attempt.error.code === 'session.second_factor_late';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt.isPending) attempt.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {attempt.isError && (
        <Notice tone="mend">
          <p>{problemText(attempt.error, language)}</p>
        </Notice>
      )}
      <p>{t('factor.text')}</p>
      <TextField
        label={t('factor.code')}
        hint={t('factor.hint')}
        value={code}
        onChange={setCode}
        input={{
          autoComplete: 'one-time-code',
          required: true,
          minLength: 6,
          maxLength: 60,
          spellCheck: false,
          autoFocus: true,
        }}
      />
      <div className="form-actions">
        {!late && (
          <SubmitButton pending={attempt.isPending}>
            {attempt.isPending ? t('pending') : t('factor.submit')}
          </SubmitButton>
        )}
        <button type="button" className="button" onClick={onBack}>
          {t('factor.back')}
        </button>
      </div>
    </form>
  );
}
