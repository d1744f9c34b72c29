import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { problemsByField } from '../shell/problem/problem-text';
import { useControlTexts } from './texts';

/**
 * Sends a form, at most once however often it is sent, and says which fields the answer refuses.
 *
 * @param send Is given the key under which the write happens once.
 */
export function useSending<Answer>(
  send: (idempotencyKey: string) => Promise<Answer>,
  onDone: (answer: Answer) => unknown,
) {
  const { language } = useControlTexts();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const sending = useMutation({
    mutationFn: () => send(key),
    onSuccess: (answer) => {
      // What the form sends next is another write.
      setKey(crypto.randomUUID());
      return onDone(answer);
    },
  });
  const refused = useMemo(
    () => problemsByField(sending.error, language),
    [sending.error, language],
  );
  return { sending, refused };
}
