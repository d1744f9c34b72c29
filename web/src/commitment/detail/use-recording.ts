import { useQueryClient } from '@tanstack/react-query';
import { useSending } from '../../controls/use-sending';
import { COMMITMENTS_KEY } from '../use-commitments';

/** Sends what a task records, at most once, then reads the commitments again. */
export function useRecording(
  send: (idempotencyKey: string) => Promise<unknown>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  return useSending(send, async () => {
    await queries.invalidateQueries({ queryKey: COMMITMENTS_KEY });
    onDone();
  });
}
