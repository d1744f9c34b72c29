import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { problemsByField } from '../shell/problem/problem-text';
import { useCompanyTexts } from './texts';
import { COMPANY_KEY } from './use-company';

/** Sends a change of the company, at most once, then reads the company again. */
export function useRecording(
  send: (idempotencyKey: string) => Promise<unknown>,
  onDone: () => void,
) {
  const { language } = useCompanyTexts();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const sending = useMutation({
    mutationFn: () => send(key),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: COMPANY_KEY });
      onDone();
    },
  });
  const refused = useMemo(
    () => problemsByField(sending.error, language),
    [sending.error, language],
  );
  return { sending, refused };
}
