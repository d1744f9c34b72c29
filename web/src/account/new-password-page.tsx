import { checkPassword } from '@ancrage/contract/account/check-password';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../contract/api';
import { finishReset } from '../contract/generated/sdk.gen';
import '../controls/button.css';
import { FormEnd } from '../controls/form-end';
import { NewPasswordField } from '../controls/new-password-field';
import { Notice } from '../controls/notice';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { typeset } from '../shell/format/typeset';
import { useLinkToken } from '../shell/link-token';
import { Page } from '../shell/page/page';
import { useAccountTexts } from './texts';

/** Choosing a new password by the link. */
export default function NewPasswordPage() {
  const { t, language } = useAccountTexts();
  const token = useLinkToken();
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const problems = useMemo(
    () =>
      new Map(
        checkPassword(password).map((wrong) => [
          wrong.path,
          typeset(problemSentence(wrong, language), language),
        ]),
      ),
    [password, language],
  );
  const { sending, refused } = useSending(
    () => answerOf(finishReset({ body: { token, password } })),
    () => setDone(true),
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const again = (
    <p>
      <Link to="/mot-de-passe-oublie">{t('fresh.again')}</Link>
    </p>
  );
  if (done) {
    return (
      <Page title={t('fresh.doneTitle')} width="reading">
        <p role="status">{t('fresh.doneText')}</p>
        <p>
          <Link className="button button-primary" to="/connexion">
            {t('fresh.signIn')}
          </Link>
        </p>
      </Page>
    );
  }
  if (token === '') {
    return (
      <Page title={t('fresh.title')} width="reading">
        <Notice tone="mend">
          <p>{t('fresh.missing')}</p>
        </Notice>
        {again}
      </Page>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <Page title={t('fresh.title')} lead={t('fresh.lead')} width="reading">
      <form className="stack" ref={form} onSubmit={submit} noValidate>
        <NewPasswordField
          value={password}
          onChange={(value) => {
            if (sending.isError) sending.reset();
            setPassword(value);
          }}
          onBlur={errors.leave('password')}
          error={errors.errorOf('password')}
        />
        <FormEnd
          error={sending.error}
          pending={sending.isPending}
          label={sending.isPending ? t('fresh.pending') : t('fresh.submit')}
        />
      </form>
      {sending.isError && again}
    </Page>
  );
}
