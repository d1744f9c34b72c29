import { PASSWORD_MIN } from '@ancrage/contract/account/check-password';
import { useState } from 'react';
import { CheckField } from './check-field';
import { TextField } from './text-field';
import { useControlTexts } from './texts';

/** Choosing a password: what it must be, and seeing what one types. */
export function NewPasswordField({
  value,
  onChange,
  onBlur,
  error,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly error: string | undefined;
}) {
  const { t } = useControlTexts();
  const [shown, setShown] = useState(false);
  return (
    <div className="stack">
      <TextField
        label={t('newPassword')}
        hint={t('newPasswordHint', { min: PASSWORD_MIN })}
        value={value}
        onChange={onChange}
        {...(onBlur ? { onBlur } : {})}
        error={error}
        input={{ type: shown ? 'text' : 'password', autoComplete: 'new-password', maxLength: 128 }}
      />
      <CheckField label={t('showPassword')} checked={shown} onChange={setShown} />
    </div>
  );
}
