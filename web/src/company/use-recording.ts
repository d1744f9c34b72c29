import { useQueryClient } from '@tanstack/react-query';
import { useSending } from '../controls/use-sending';
import { COMPANY_KEY } from './use-company';

/** Sends a change of the company, at most once, then reads the company again. */
export function useRecording(
  send: (idempotencyKey: string) => Promise<unknown>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  return useSending(send, async () => {
    await queries.invalidateQueries({ queryKey: COMPANY_KEY });
    onDone();
  });
}
