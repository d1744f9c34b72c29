import { PLATFORM_ERASURE_REASONS } from '@ancrage/contract/account/erasure-reason';
import { useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { erasePerson } from '../contract/generated/sdk.gen';
import type { PersonDto, PersonErasureReason } from '../contract/generated/types.gen';
import { FormEnd } from '../controls/form-end';
import { ReasonOfChangeField } from '../controls/reason-of-change-field';
import { useSending } from '../controls/use-sending';
import { useAdminTexts } from './texts';

/** Says what goes and what stays, asks why, and erases. */
export function ErasePersonForm({
  person,
  onDone,
}: {
  readonly person: PersonDto;
  readonly onDone: () => unknown;
}) {
  const { t } = useAdminTexts();
  const [reason, setReason] = useState<PersonErasureReason>('personAsked');
  const { sending } = useSending(
    (key) =>
      answerOf(erasePerson({ path: { id: person.id }, body: { reason }, headers: once(key) })),
    onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('people.goes', { email: person.email })}</p>
      <p>{t('people.stays')}</p>
      <ReasonOfChangeField reasons={PLATFORM_ERASURE_REASONS} value={reason} onChange={setReason} />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('people.erasing') : t('people.eraseConfirm')}
        note={t('people.forGood')}
      />
    </form>
  );
}
