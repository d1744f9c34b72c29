import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { answerOf } from '../contract/api';
import { acceptInvitation, refuseInvitation } from '../contract/generated/sdk.gen';
import { Notice } from '../controls/notice';
import { SubmitButton } from '../controls/submit-button';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { problemText } from '../shell/problem/problem-text';
import { SESSION_KEY } from '../shell/session/use-session';
import { NewAccountFields, useNewAccount } from './new-account';
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
  const account = useNewAccount(hasAccount);
  const { sending, refused } = useSending(
    () =>
      answerOf(
        acceptInvitation({
          body: { token, ...account.body },
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
  const errors = useFieldErrors(account.problems, refused, form);
  const failure = sending.error ?? refusing.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      {!hasAccount && <NewAccountFields account={account} email={email} errors={errors} />}
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
