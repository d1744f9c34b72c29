import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { listImports, readImport } from '../contract/generated/sdk.gen';
import type { ImportDto } from '../contract/generated/types.gen';

/** Where the imports stand among what was read. */
export const IMPORTS_KEY = ['imports'] as const;

/** Time between two looks at an import that is at work. */
const LOOK_MS = 700;

/** The latest imports. */
export function useImports() {
  return useQuery({ queryKey: IMPORTS_KEY, queryFn: () => answerOf(listImports()) });
}

/** An import; while the worker is at it, it is looked at again and again. */
export function useImport(id: string) {
  return useQuery({
    queryKey: [...IMPORTS_KEY, id],
    queryFn: () => answerOf(readImport({ path: { id } })),
    refetchInterval: ({ state }) => (isAtWork(state.data) ? LOOK_MS : false),
    refetchIntervalInBackground: true,
  });
}

/** Says whether the worker is reading or recording. */
export function isAtWork(found: ImportDto | undefined): boolean {
  return found?.state === 'reading' || found?.state === 'recording';
}
