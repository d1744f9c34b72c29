import { checkPassword } from '@ancrage/contract/account/check-password';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { useMemo, useState } from 'react';
import { NewPasswordField } from '../controls/new-password-field';
import { TextField } from '../controls/text-field';
import type { FieldErrors } from '../controls/use-field-errors';
import { typeset } from '../shell/format/typeset';
import { useEntryTexts } from './texts';

/** What somebody without an account chooses when they follow a link. */
interface NewAccount {
  readonly displayName: string;
  readonly password: string;
  readonly setDisplayName: (value: string) => void;
  readonly setPassword: (value: string) => void;
  /** What is wrong so far, by field; nothing where there is an account already. */
  readonly problems: ReadonlyMap<string, string>;
  /** The fields to send; none where there is an account already. */
  readonly body: { readonly displayName?: string; readonly password?: string };
}

/** The name and the password of an account that is still to be opened. */
export function useNewAccount(hasAccount: boolean, suggestedName = ''): NewAccount {
  const { t, language } = useEntryTexts();
  const [displayName, setDisplayName] = useState(suggestedName);
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
  const body = hasAccount ? {} : { displayName: displayName.trim(), password };
  return { displayName, password, setDisplayName, setPassword, problems, body };
}

/** The fields of a new account; the address is there for password managers. */
export function NewAccountFields({
  account,
  email,
  errors,
  onType,
}: {
  readonly account: NewAccount;
  readonly email: string;
  readonly errors: FieldErrors;
  readonly onType?: () => void;
}) {
  const { t } = useEntryTexts();
  const typed = (set: (value: string) => void) => (value: string) => {
    onType?.();
    set(value);
  };
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        label={t('register.displayName')}
        value={account.displayName}
        onChange={typed(account.setDisplayName)}
        onBlur={errors.leave('displayName')}
        error={errors.errorOf('displayName')}
        input={{ autoComplete: 'name', maxLength: 120 }}
      />
      <NewPasswordField
        value={account.password}
        onChange={typed(account.setPassword)}
        onBlur={errors.leave('password')}
        error={errors.errorOf('password')}
      />
    </>
  );
}
