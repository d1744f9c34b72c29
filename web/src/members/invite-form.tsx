import { isEmail } from '@ancrage/contract/account/check-password';
import { problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { ROLE_NAMES } from '@ancrage/contract/session/role-names';
import { ROLES_OF, type OrganisationType, type Role } from '@ancrage/contract/session/role';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { FormEnd } from '../controls/form-end';
import { SelectField } from '../controls/select-field';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { typeset } from '../shell/format/typeset';
import { useMemberTexts } from './texts';

/** Inviting an address in a role of the organisation's type. */
export function InviteForm({
  organisationType,
  send,
  onDone,
}: {
  readonly organisationType: OrganisationType;
  readonly send: (email: string, role: Role, idempotencyKey: string) => Promise<unknown>;
  readonly onDone: (email: string) => unknown;
}) {
  const { t, language } = useMemberTexts();
  const roles = ROLES_OF[organisationType];
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<Role>(roles[0] ?? 'contributor');
  const email = typed.trim();
  const problems = useMemo(() => {
    const found = new Map<string, string>();
    if (!isEmail(email)) {
      const wrong = problem('account.email_invalid', 'email', { value: email });
      found.set('email', typeset(problemSentence(wrong, language), language));
    }
    return found;
  }, [email, language]);
  const { sending, refused } = useSending(
    (key) => send(email, role, key),
    () => onDone(email),
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
        label={t('inviteForm.email')}
        hint={t('inviteForm.hint')}
        value={typed}
        onChange={(next) => {
          if (sending.isError) sending.reset();
          setTyped(next);
        }}
        onBlur={errors.leave('email')}
        error={errors.errorOf('email')}
        input={{ type: 'email', autoComplete: 'off', spellCheck: false, maxLength: 254 }}
      />
      <SelectField
        label={t('inviteForm.role')}
        value={role}
        onChange={(next) => setRole(next as Role)}
        options={roles.map((value) => ({ value, label: ROLE_NAMES[language][value] }))}
        error={errors.errorOf('role')}
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('inviteForm.pending') : t('inviteForm.submit')}
      />
    </form>
  );
}
