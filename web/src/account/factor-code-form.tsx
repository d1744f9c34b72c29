import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf } from '../contract/api';
import { confirmSecondFactor } from '../contract/generated/sdk.gen';
import type { FactorSecretDto } from '../contract/generated/types.gen';
import { FormEnd } from '../controls/form-end';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { QrCode } from './qr-code';
import { useAccountTexts } from './texts';

/** Telling an authenticator the secret, and showing a first code of it. */
export function FactorCodeForm({
  secret,
  onDone,
}: {
  readonly secret: FactorSecretDto;
  readonly onDone: (codes: readonly string[]) => void;
}) {
  const { t } = useAccountTexts();
  const [code, setCode] = useState('');
  const digits = code.replace(/\s/g, '');
  const problems = useMemo(
    () => new Map<string, string>(/^\d{6}$/.test(digits) ? [] : [['code', t('factor.codeWrong')]]),
    [digits, t],
  );
  const { sending, refused } = useSending(
    () => answerOf(confirmSecondFactor({ body: { code: digits } })),
    ({ codes }) => onDone(codes),
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <p>{t('factor.scan')}</p>
      <QrCode text={secret.uri} label={t('factor.scanLabel')} />
      <p className="soft">
        {t('factor.byHand')} <code className="factor-key">{grouped(secret.secret)}</code>
      </p>
      <TextField
        label={t('factor.code')}
        value={code}
        onChange={(value) => {
          if (sending.isError) sending.reset();
          setCode(value);
        }}
        error={errors.errorOf('code')}
        input={{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 7 }}
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('factor.pending') : t('factor.confirm')}
      />
    </form>
  );
}

function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
