import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { createTerritory } from '../contract/generated/sdk.gen';
import { FormEnd } from '../controls/form-end';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { problemsByField } from '../shell/problem/problem-text';
import { EpciField } from './epci-field';
import { useAdminTexts } from './texts';
import { ORGANISATIONS_KEY } from './use-organisations';

/** Opens a territory: its EPCI, its private jobs and where that number comes from. */
export function TerritoryForm({ onDone }: { readonly onDone: () => void }) {
  const { t, language } = useAdminTexts();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [epciCode, setEpciCode] = useState<string | null>(null);
  const [jobs, setJobs] = useState('');
  const [source, setSource] = useState('');
  const digits = jobs.replace(/[\s.,\u202f\u00a0]/g, '');
  const problems = useMemo(() => {
    const found = new Map<string, string>();
    if (epciCode === null) found.set('epciCode', t('territories.epciMissing'));
    if (digits !== '' && !/^[1-9]\d{0,6}$/.test(digits)) {
      found.set('privateJobs', t('territories.jobsWrong'));
    }
    return found;
  }, [epciCode, digits, t]);
  const sending = useMutation({
    mutationFn: () =>
      answerOf(
        createTerritory({
          body: {
            epciCode: epciCode ?? '',
            privateJobs: digits === '' ? null : Number(digits),
            privateJobsSource: source.trim() || null,
          },
          headers: once(key),
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ORGANISATIONS_KEY });
      onDone();
    },
  });
  const refused = useMemo(
    () => problemsByField(sending.error, language),
    [sending.error, language],
  );
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <EpciField
        onChoose={(code) => {
          if (sending.isError) sending.reset();
          setEpciCode(code);
        }}
        error={errors.errorOf('epciCode')}
      />
      <TextField
        label={t('territories.jobs')}
        hint={t('territories.jobsHint')}
        optional
        unit={t('territories.jobsUnit')}
        value={jobs}
        onChange={setJobs}
        onBlur={errors.leave('privateJobs')}
        error={errors.errorOf('privateJobs')}
        input={{ inputMode: 'numeric', autoComplete: 'off' }}
      />
      <TextField
        label={t('territories.source')}
        hint={t('territories.sourceHint')}
        optional
        value={source}
        onChange={setSource}
        input={{ maxLength: 300 }}
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('territories.pending') : t('territories.open')}
      />
    </form>
  );
}
