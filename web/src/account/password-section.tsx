import { checkPassword } from '@ancrage/contract/account/check-password';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { changePassword } from '../contract/generated/sdk.gen';
import '../controls/button.css';
import { DialogSheet } from '../controls/dialog-sheet';
import { FormEnd } from '../controls/form-end';
import { NewPasswordField } from '../controls/new-password-field';
import { Notice } from '../controls/notice';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { typeset } from '../shell/format/typeset';
import { useAccountTexts } from './texts';

/** Changing the password. */
export function PasswordSection() {
  const { t } = useAccountTexts();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <section className="sheet account-section">
      <h2>{t('password.title')}</h2>
      {done && (
        <Notice tone="done">
          <p>{t('password.done')}</p>
        </Notice>
      )}
      <p className="soft">{t('password.text')}</p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            setDone(false);
            setOpen(true);
          }}
        >
          {t('password.open')}
        </button>
      </p>
      <DialogSheet title={t('password.open')} open={open} onClose={() => setOpen(false)}>
        <PasswordForm
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      </DialogSheet>
    </section>
  );
}

function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const { t, language } = useAccountTexts();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const problems = useMemo(
    () =>
      new Map(
        checkPassword(next, 'next').map((wrong) => [
          wrong.path,
          typeset(problemSentence(wrong, language), language),
        ]),
      ),
    [next, language],
  );
  const { sending, refused } = useSending(
    (key) => answerOf(changePassword({ body: { current, next }, headers: once(key) })),
    onDone,
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <TextField
        label={t('password.current')}
        value={current}
        onChange={(value) => {
          if (sending.isError) sending.reset();
          setCurrent(value);
        }}
        error={errors.errorOf('current')}
        input={{ type: 'password', autoComplete: 'current-password' }}
      />
      <NewPasswordField
        value={next}
        onChange={(value) => {
          if (sending.isError) sending.reset();
          setNext(value);
        }}
        onBlur={errors.leave('next')}
        error={errors.errorOf('next')}
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('password.pending') : t('password.submit')}
      />
    </form>
  );
}
