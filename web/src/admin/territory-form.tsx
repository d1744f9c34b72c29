import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { createTerritory } from '../contract/generated/sdk.gen';
import type { AreaLevel } from '../contract/generated/types.gen';
import { FormEnd } from '../controls/form-end';
import { SelectField } from '../controls/select-field';
import { TextField } from '../controls/text-field';
import { useFieldErrors } from '../controls/use-field-errors';
import { problemsByField } from '../shell/problem/problem-text';
import { AreaField } from './area-field';
import { useAdminTexts } from './texts';
import { ORGANISATIONS_KEY } from './use-organisations';

/** The levels, from the finest. */
const LEVELS: readonly AreaLevel[] = ['commune', 'ept', 'epci', 'departement', 'region'];

/** Opens a territory: its level and area, its private jobs and where that number comes from. */
export function TerritoryForm({ onDone }: { readonly onDone: () => void }) {
  const { t, language } = useAdminTexts();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [level, setLevel] = useState<AreaLevel>('epci');
  const [code, setCode] = useState<string | null>(null);
  const [jobs, setJobs] = useState('');
  const [source, setSource] = useState('');
  const digits = jobs.replace(/[\s.,\u202f\u00a0]/g, '');
  const problems = useMemo(() => {
    const found = new Map<string, string>();
    if (code === null) found.set('code', t('territories.areaMissing'));
    if (digits !== '' && !/^[1-9]\d{0,6}$/.test(digits)) {
      found.set('privateJobs', t('territories.jobsWrong'));
    }
    return found;
  }, [code, digits, t]);
  const sending = useMutation({
    mutationFn: () =>
      answerOf(
        createTerritory({
          body: {
            level,
            code: code ?? '',
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
      <SelectField
        label={t('territories.levelLabel')}
        hint={t(`territories.reads.${level}`)}
        value={level}
        onChange={(chosen) => {
          setLevel(LEVELS.find((known) => known === chosen) ?? 'epci');
          setCode(null);
        }}
        options={LEVELS.map((value) => ({ value, label: t(`territories.level.${value}`) }))}
      />
      <AreaField
        key={level}
        level={level}
        onChoose={(chosen) => {
          if (sending.isError) sending.reset();
          setCode(chosen);
        }}
        error={errors.errorOf('code')}
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
