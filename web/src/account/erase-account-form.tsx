import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { answerOf } from '../contract/api';
import { eraseOwnAccount, readSecondFactor } from '../contract/generated/sdk.gen';
import { ChoiceField } from '../controls/choice-field';
import { FormEnd } from '../controls/form-end';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { SESSION_KEY } from '../shell/session/use-session';
import { useAccountTexts } from './texts';

const NONE: ReadonlyMap<string, string> = new Map();

/** Says what goes and what stays, and erases once the person has shown that it is they. */
export function EraseAccountForm() {
  const { t } = useAccountTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const factor = useQuery({
    queryKey: ['second-factor'],
    queryFn: () => answerOf(readSecondFactor()),
  });
  const [proof, setProof] = useState<'password' | 'code'>('password');
  const [typed, setTyped] = useState('');
  const { sending, refused } = useSending(
    () => answerOf(eraseOwnAccount({ body: { [proof]: typed } })),
    () => {
      queries.clear();
      queries.setQueryData(SESSION_KEY, null);
      void navigate('/connexion?compte=efface');
    },
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(NONE, refused, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <p>{t('data.goes')}</p>
      <p>{t('data.stays')}</p>
      {factor.data?.confirmed && (
        <ChoiceField
          label={t('data.proof')}
          value={proof}
          onChange={(next) => {
            setProof(next === 'code' ? 'code' : 'password');
            setTyped('');
          }}
          options={[
            { value: 'password', label: t('data.byPassword') },
            { value: 'code', label: t('data.byCode') },
          ]}
        />
      )}
      <TextField
        label={t(proof === 'code' ? 'data.code' : 'factor.confirmPassword')}
        value={typed}
        onChange={(value) => {
          if (sending.isError) sending.reset();
          setTyped(value);
        }}
        error={errors.errorOf(proof)}
        input={
          proof === 'code'
            ? { autoComplete: 'one-time-code', inputMode: 'text' }
            : { type: 'password', autoComplete: 'current-password' }
        }
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('data.erasing') : t('data.eraseConfirm')}
        note={t('data.forGood')}
      />
    </form>
  );
}
