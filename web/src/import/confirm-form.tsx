import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf, once } from '../contract/api';
import { confirmImport } from '../contract/generated/sdk.gen';
import type { ImportDto } from '../contract/generated/types.gen';
import { FormEnd } from '../controls/form-end';
import { formatNumber } from '../shell/format/format-number';
import { useImportTexts } from './texts';
import { IMPORTS_KEY } from './use-import';

/** Recording the rows that are ready. */
export function ConfirmForm({ item }: { readonly item: ImportDto }) {
  const { t, language } = useImportTexts();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const confirming = useMutation({
    mutationFn: () => answerOf(confirmImport({ path: { id: item.id }, headers: once(key) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [...IMPORTS_KEY, item.id] }),
  });
  if (item.counts.valid === 0) return <p>{t('nothing')}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirming.isPending) confirming.mutate();
  };
  return (
    <form onSubmit={submit} className="stack">
      <FormEnd
        error={confirming.error}
        pending={confirming.isPending}
        label={
          confirming.isPending
            ? t('confirming')
            : t(item.counts.valid === 1 ? 'confirmOne' : 'confirmAll', {
                number: formatNumber(item.counts.valid, language),
              })
        }
      />
    </form>
  );
}
