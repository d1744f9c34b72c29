import { IMPORT_BYTES_MAX } from '@ancrage/contract/import/limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, once } from '../contract/api';
import { readTemplate, receiveImport } from '../contract/generated/sdk.gen';
import { Field } from '../controls/field';
import { FormEnd } from '../controls/form-end';
import { formatNumber } from '../shell/format/format-number';
import { keepFile } from '../controls/keep-file';
import { useImportTexts } from './texts';
import { IMPORTS_KEY } from './use-import';

/** A place to drop or choose a spreadsheet, and the template to begin from. */
export function UploadForm() {
  const { t, language } = useImportTexts();
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sending = useMutation({
    mutationFn: (sent: File) =>
      answerOf(receiveImport({ body: { file: sent }, headers: once(crypto.randomUUID()) })),
    onSuccess: ({ id, seenBefore }) => {
      void queries.invalidateQueries({ queryKey: IMPORTS_KEY });
      void navigate(`/imports/${id}`, { state: { seenBefore } });
    },
  });
  const choose = (chosen: File | undefined) => {
    sending.reset();
    setFile(chosen ?? null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(!file);
    if (file && !sending.isPending) sending.mutate(file);
  };
  return (
    <form
      className="sheet upload"
      data-over={over ? '' : undefined}
      onSubmit={submit}
      noValidate
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        choose(event.dataTransfer.files[0]);
      }}
    >
      <p className="upload-title">{file?.name ?? t('drop')}</p>
      <Field
        label={t('choose')}
        hint={t('dropHint', {
          size: formatNumber(IMPORT_BYTES_MAX / 1024 / 1024, language),
        })}
        error={refused && !file ? t('fileMissing') : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            className="input"
            accept=".csv,.xlsx,text/csv"
            onChange={(event) => choose(event.target.files?.[0])}
          />
        )}
      </Field>
      <FormEnd
        error={sending.error}
        pending={sending.isPending}
        label={sending.isPending ? t('sending') : t('submit')}
      />
      <p>
        <button
          type="button"
          className="button button-plain"
          onClick={() =>
            void answerOf(readTemplate({ parseAs: 'blob' })).then((content) =>
              keepFile(content, language === 'fr' ? 'ancrage-modele.csv' : 'ancrage-template.csv'),
            )
          }
        >
          {t('template')}
        </button>
      </p>
    </form>
  );
}
