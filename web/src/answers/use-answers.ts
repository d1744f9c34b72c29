import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, once } from '../contract/api';
import { giveAnswer, readAnswers } from '../contract/generated/sdk.gen';
import type { GiveAnswerDto } from '../contract/generated/types.gen';

const ANSWERS_KEY = ['answers'] as const;

/** A quarter's answers, as known on a past day or as they stand. */
export function useAnswers(quarter: string, asKnownOn: string | undefined) {
  return useQuery({
    queryKey: [...ANSWERS_KEY, quarter, asKnownOn],
    queryFn: () =>
      answerOf(readAnswers({ query: { quarter, ...(asKnownOn ? { asKnownOn } : {}) } })),
    placeholderData: keepPreviousData,
  });
}

/** Gives one answer; the key travels with it, so that a retry of the same answer is one answer. */
export function useGiveAnswer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { readonly body: GiveAnswerDto; readonly key: string }) =>
      answerOf(giveAnswer({ body, headers: once(key) })),
    onSettled: () => queries.invalidateQueries({ queryKey: ANSWERS_KEY }),
  });
}
