import { quarterRange } from '@ancrage/contract/period/quarter';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { signCharter } from '../contract/generated/sdk.gen';
import type { CharterDto } from '../contract/generated/types.gen';
import { CheckField } from '../controls/check-field';
import { Notice } from '../controls/notice';
import { SelectField } from '../controls/select-field';
import { SubmitButton } from '../controls/submit-button';
import { formatQuarter } from '../shell/format/format-date';
import { problemText } from '../shell/problem/problem-text';
import { useMember } from '../shell/session/member';
import { useCharterTexts } from './texts';
import { CHARTER_KEY } from './use-charter';

/** Signing the charter: the text was read, and the first observed quarter is chosen. */
export function SignForm({ charter }: { readonly charter: CharterDto }) {
  const { t, language } = useCharterTexts();
  const member = useMember();
  const queries = useQueryClient();
  const [read, setRead] = useState(false);
  const [observedFrom, setObservedFrom] = useState(charter.observationLatest);
  const [key] = useState(() => crypto.randomUUID());
  const [refused, setRefused] = useState(false);
  const signature = useMutation({
    mutationFn: () =>
      answerOf(
        signCharter({ body: { version: charter.version, observedFrom }, headers: once(key) }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: CHARTER_KEY }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(!read);
    if (read && !signature.isPending) signature.mutate();
  };
  const quarters = quarterRange(charter.observationEarliest, charter.observationLatest).reverse();
  return (
    <form className="sheet" onSubmit={submit}>
      <h2>{t('sign')}</h2>
      <SelectField
        label={t('observedFrom')}
        hint={t('observedHint')}
        value={observedFrom}
        onChange={setObservedFrom}
        options={quarters.map((value) => ({ value, label: formatQuarter(value, language) }))}
      />
      <CheckField
        label={t('read', { company: member.organisationName })}
        checked={read}
        onChange={setRead}
      />
      {refused && !read && (
        <Notice tone="mend">
          <p>{t('mustRead')}</p>
        </Notice>
      )}
      {signature.isError && (
        <Notice tone="mend">
          <p>{problemText(signature.error, language)}</p>
        </Notice>
      )}
      <div className="form-actions">
        <SubmitButton pending={signature.isPending}>
          {signature.isPending ? t('pending') : t('submit')}
        </SubmitButton>
        <span className="soft">{t('after')}</span>
      </div>
    </form>
  );
}
