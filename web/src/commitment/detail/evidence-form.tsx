import { checkEvidence, isEvidenceLink } from '@ancrage/contract/evidence/check-evidence';
import { problem } from '@ancrage/contract/problem/problem';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { answerOf, once } from '../../contract/api';
import { attachFile, attachLink } from '../../contract/generated/sdk.gen';
import type { RealisationDto } from '../../contract/generated/types.gen';
import { sentencesByField } from '../declare/check-form';
import { FormReader } from '../declare/read-form';
import { useFieldErrors } from '../../controls/use-field-errors';
import { useMissingSentence } from '../declare/use-missing-sentence';
import { EvidenceFields, type EvidenceValues } from './evidence-fields';
import { FormEnd } from '../../controls/form-end';
import type { TaskSubject } from './task';
import { useDetailTexts } from './texts';
import { useRecording } from './use-recording';
import { valueWriter } from './value-writer';

/** Attaches a file or a link that proves a delivery. */
export function EvidenceForm({
  kind,
  situation,
  line,
  onDone,
}: TaskSubject & { readonly line: RealisationDto }) {
  const { t, language } = useDetailTexts();
  const missing = useMissingSentence(kind);
  const [values, setValues] = useState<EvidenceValues>(() => {
    const { date } = valueWriter(language);
    const span = { coversFrom: date(line.from), coversTo: date(line.to) };
    const dated = date(line.to);
    return { form: 'file', file: null, link: '', dated, ...span, whole: true, quantity: '' };
  });
  const { statement, problems } = useMemo(() => {
    const reader = new FormReader(situation.today);
    const dates = {
      dated: reader.date('dated', values.dated, 'end'),
      coversFrom: reader.date('coversFrom', values.coversFrom, 'start'),
      coversTo: reader.date('coversTo', values.coversTo, 'end'),
    };
    const quantity = values.whole ? undefined : reader.number('quantity', values.quantity);
    const found = [...reader.problems, ...checkEvidence(dates, line, situation.today)];
    if (values.form === 'link' && !isEvidenceLink(values.link.trim())) {
      found.push(problem('evidence.link_invalid', 'link', { value: values.link }));
    }
    const sentences = sentencesByField(found, reader.missing, { language, missing });
    if (values.form === 'file' && !values.file) sentences.set('file', t('evidence.fileMissing'));
    return { statement: { ...dates, quantity }, problems: sentences };
  }, [values, situation.today, line, language, missing, t]);
  const { sending, refused } = useRecording((key) => {
    const { quantity, ...dates } = statement;
    const body = {
      ...dates,
      targetType: 'realisation' as const,
      targetId: line.id,
      ...(quantity === undefined ? {} : { quantity }),
    };
    const headers = once(key);
    return values.form === 'file' && values.file
      ? answerOf(attachFile({ body: { ...body, file: values.file }, headers }))
      : answerOf(attachLink({ body: { ...body, link: values.link.trim() }, headers }));
  }, onDone);
  const form = useRef<HTMLFormElement>(null);
  const errors = useFieldErrors(problems, refused, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.send() && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <EvidenceFields
        kind={kind}
        today={situation.today}
        values={values}
        errors={errors}
        onChange={(patch) => {
          if (sending.isError) sending.reset();
          setValues((before) => ({ ...before, ...patch }));
        }}
      />
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('pending') : t('evidence.submit')}
        note={t('evidence.note')}
      />
    </form>
  );
}
