import { checkPassword } from '@ancrage/contract/account/check-password';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { answerOf } from '../contract/api';
import { acceptInvitation, refuseInvitation } from '../contract/generated/sdk.gen';
import { NewPasswordField } from '../controls/new-password-field';
import { Notice } from '../controls/notice';
import { SubmitButton } from '../controls/submit-button';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { typeset } from '../shell/format/typeset';
import { problemText } from '../shell/problem/problem-text';
import { SESSION_KEY } from '../shell/session/use-session';
import { useEntryTexts } from './texts';

/** Accepting, with a name and a password where there is no account yet; or refusing. */
export function AnswerForm({
  token,
  hasAccount,
  email,
  onAnswered,
}: {
  readonly token: string;
  readonly hasAccount: boolean;
  readonly email: string;
  readonly onAnswered: (answer: 'joined' | 'refused', signInLink: string | null) => void;
}) {
  const { t, language } = useEntryTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const problems = useMemo(() => {
    const found = new Map<string, string>();
    if (hasAccount) return found;
    if (displayName.trim() === '') {
      found.set('displayName', t('register.required', { label: t('invitation.displayName') }));
    }
    for (const wrong of checkPassword(password)) {
      found.set(wrong.path, typeset(problemSentence(wrong, language), language));
    }
    return found;
  }, [hasAccount, displayName, password, t, language]);
  const { sending, refused } = useSending(
    () =>
      answerOf(
        acceptInvitation({
          body: { token, ...(hasAccount ? {} : { displayName: displayName.trim(), password }) },
        }),
      ),
    async ({ signedIn, signInLink }) => {
      if (!signedIn) return onAnswered('joined', signInLink);
      await queries.resetQueries({ queryKey: SESSION_KEY });
      await navigate('/');
    },
  );
  const refusing = useMutation({
    mutationFn: () => answerOf(refuseInvitation({ body: { token } })),
    onSuccess: () => onAnswered('refused', null),
  });
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const failure = sending.error ?? refusing.error;
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
            label={t('invitation.displayName')}
            value={displayName}
            onChange={setDisplayName}
            onBlur={errors.leave('displayName')}
            error={errors.errorOf('displayName')}
            input={{ autoComplete: 'name', maxLength: 120 }}
          />
          <NewPasswordField
            value={password}
            onChange={setPassword}
            onBlur={errors.leave('password')}
            error={errors.errorOf('password')}
          />
        </>
      )}
      {failure && (
        <Notice tone="mend">
          <p>{problemText(failure, language)}</p>
        </Notice>
      )}
      <div className="form-actions">
        <SubmitButton pending={sending.isPending}>
          {sending.isPending ? t('invitation.accepting') : t('invitation.accept')}
        </SubmitButton>
        <button type="button" className="button" onClick={() => refusing.mutate()}>
          {t('invitation.refuse')}
        </button>
      </div>
    </form>
  );
}
