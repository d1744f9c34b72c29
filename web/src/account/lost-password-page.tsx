import { isEmail } from '@ancrage/contract/account/check-password';
import { problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../contract/api';
import { beginReset } from '../contract/generated/sdk.gen';
import { FormEnd } from '../controls/form-end';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { typeset } from '../shell/format/typeset';
import { Page } from '../shell/page/page';
import { useAccountTexts } from './texts';

/** Asking for the link to a new password. */
export default function LostPasswordPage() {
  const { t, language } = useAccountTexts();
  const [typed, setTyped] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const email = typed.trim();
  const problems = useMemo(() => {
    const wrong = problem('account.email_invalid', 'email', { value: email });
    return new Map<string, string>(
      isEmail(email) ? [] : [['email', typeset(problemSentence(wrong, language), language)]],
    );
  }, [email, language]);
  const { sending, refused } = useSending(
    () => answerOf(beginReset({ body: { email } })),
    () => setSentTo(email),
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const back = (
    <p>
      <Link to="/connexion">{t('lost.back')}</Link>
    </p>
  );
  if (sentTo !== null) {
    return (
      <Page title={t('lost.sentTitle')} width="reading">
        <p role="status">{t('lost.sentText', { email: sentTo })}</p>
        {back}
      </Page>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <Page title={t('lost.title')} lead={t('lost.lead')} width="reading">
      <form className="stack" ref={form} onSubmit={submit} noValidate>
        <TextField
          label={t('lost.email')}
          value={typed}
          onChange={(value) => {
            if (sending.isError) sending.reset();
            setTyped(value);
          }}
          onBlur={errors.leave('email')}
          error={errors.errorOf('email')}
          input={{ type: 'email', autoComplete: 'username', spellCheck: false, maxLength: 254 }}
        />
        <FormEnd
          error={sending.error}
          pending={sending.isPending}
          label={sending.isPending ? t('lost.pending') : t('lost.submit')}
        />
      </form>
      {back}
    </Page>
  );
}
