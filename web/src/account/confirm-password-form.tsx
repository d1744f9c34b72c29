import { useRef, useState, type FormEvent } from 'react';
import { FormEnd } from '../controls/form-end';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { useAccountTexts } from './texts';

const NONE: ReadonlyMap<string, string> = new Map();

/** Asks for the password before something that weakens or protects the account. */
export function ConfirmPasswordForm<Answer>({
  label,
  text,
  send,
  onDone,
}: {
  readonly label: string;
  readonly text: string;
  readonly send: (password: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => unknown;
}) {
  const { t } = useAccountTexts();
  const [password, setPassword] = useState('');
  const { sending, refused } = useSending(() => send(password), onDone);
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(NONE, refused, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <p>{text}</p>
      <TextField
        label={t('factor.confirmPassword')}
        value={password}
        onChange={(value) => {
          if (sending.isError) sending.reset();
          setPassword(value);
        }}
        error={errors.errorOf('password')}
        input={{ type: 'password', autoComplete: 'current-password' }}
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('factor.pending') : label}
      />
    </form>
  );
}
