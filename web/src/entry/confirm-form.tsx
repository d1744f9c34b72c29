import { useRef, type FormEvent } from 'react';
import { Link } from 'react-router';
import { answerOf } from '../contract/api';
import { confirmRegistration } from '../contract/generated/sdk.gen';
import type {
  ReceivedRegistrationDto,
  RegistrationOutcomeDto,
} from '../contract/generated/types.gen';
import { FormEnd } from '../controls/form-end';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { NewAccountFields, useNewAccount } from './new-account';
import { useEntryTexts } from './texts';

/** Confirming, with the name and the password of the account where there is none yet. */
export function ConfirmForm({
  token,
  registration: { displayName: asked, email, hasAccount },
  onConfirmed,
}: {
  readonly token: string;
  readonly registration: ReceivedRegistrationDto;
  readonly onConfirmed: (outcome: RegistrationOutcomeDto['outcome']) => void;
}) {
  const { t } = useEntryTexts();
  const account = useNewAccount(hasAccount, asked);
  const { sending, refused } = useSending(
    () =>
      answerOf(
        confirmRegistration({
          body: { token, ...account.body },
        }),
      ),
    ({ outcome }) => onConfirmed(outcome),
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(account.problems, refused, form);
  const forgetRefusal = () => {
    if (sending.isError) sending.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      {!hasAccount && (
        <NewAccountFields account={account} email={email} errors={errors} onType={forgetRefusal} />
      )}
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('confirm.pending') : t('confirm.submit')}
      />
      {refused.has('token') && (
        <p>
          <Link to="/inscription">{t('confirm.restart')}</Link>
        </p>
      )}
    </form>
  );
}
