import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { problemsByField } from '../../shell/problem/problem-text';
import { COMMITMENTS_KEY } from '../use-commitments';
import { useDetailTexts } from './texts';

/** Sends what a task records, at most once, then reads the commitments again. */
export function useRecording(
  send: (idempotencyKey: string) => Promise<unknown>,
  onDone: () => void,
) {
  const { language } = useDetailTexts();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const sending = useMutation({
    mutationFn: () => send(key),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: COMMITMENTS_KEY });
      onDone();
    },
  });
  const refused = useMemo(
    () => problemsByField(sending.error, language),
    [sending.error, language],
  );
  return { sending, refused };
}
