import { isEmail } from '@ancrage/contract/account/check-password';
import { problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { inviteAssociation, openAssociation } from '../contract/generated/sdk.gen';
import type { AssociationDto } from '../contract/generated/types.gen';
import { FormEnd } from '../controls/form-end';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { useSending } from '../controls/use-sending';
import { typeset } from '../shell/format/typeset';
import { useAssociationTexts } from './texts';

/** Opens an association, or invites anew into one where nobody has come in. */
export function AssociationForm({
  association,
  onDone,
}: {
  readonly association: AssociationDto | null;
  readonly onDone: (email: string) => unknown;
}) {
  const { t, language } = useAssociationTexts();
  const [name, setName] = useState('');
  const [rna, setRna] = useState('');
  const [typed, setTyped] = useState('');
  const email = typed.trim();
  const problems = useMemo(() => {
    const found = new Map<string, string>();
    if (association === null && name.trim() === '') found.set('name', t('nameMissing'));
    if (!isEmail(email)) {
      const wrong = problem('account.email_invalid', 'email', { value: email });
      found.set('email', typeset(problemSentence(wrong, language), language));
    }
    return found;
  }, [association, name, email, t, language]);
  const { sending, refused } = useSending<unknown>(
    (key) =>
      association === null
        ? answerOf(
            openAssociation({
              body: { name: name.trim(), rna: rna.trim() || null, email },
              headers: once(key),
            }),
          )
        : answerOf(
            inviteAssociation({
              path: { id: association.id },
              body: { email },
              headers: once(key),
            }),
          ),
    () => onDone(email),
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  const typing = (set: (value: string) => void) => (value: string) => {
    if (sending.isError) sending.reset();
    set(value);
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      {association === null && (
        <>
          <TextField
            label={t('name')}
            value={name}
            onChange={typing(setName)}
            onBlur={errors.leave('name')}
            error={errors.errorOf('name')}
            input={{ autoComplete: 'off', maxLength: 200 }}
          />
          <TextField
            label={t('rna')}
            hint={t('rnaHint')}
            optional
            value={rna}
            onChange={typing(setRna)}
            onBlur={errors.leave('rna')}
            error={errors.errorOf('rna')}
            input={{ autoComplete: 'off', spellCheck: false, maxLength: 20 }}
          />
        </>
      )}
      <TextField
        label={t('email')}
        hint={t('emailHint')}
        value={typed}
        onChange={typing(setTyped)}
        onBlur={errors.leave('email')}
        error={errors.errorOf('email')}
        input={{ type: 'email', autoComplete: 'off', spellCheck: false, maxLength: 254 }}
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t(association === null ? 'open' : 'inviteSubmit')}
      />
    </form>
  );
}
