import { CATALOGUE } from '@ancrage/contract/commitment/catalogue/catalogue';
import { useQuery } from '@tanstack/react-query';
import { useMember } from '../../shell/session/member';
import { DraftPlace, openDraftKeys, sealPlainDrafts, type Draft } from './draft-place';

/** Where a form's draft is kept, and the draft as the form found it. */
export interface KeptDraft<Values> {
  readonly place: DraftPlace<Values>;
  readonly draft: Draft<Values> | null;
}

/** Read anew by each form that opens: another tab may have written. */
const READ_ONCE = { gcTime: 0, staleTime: Infinity, retry: false } as const;

/** The draft of a form of the member's organisation; nothing while it is being opened. */
export function useKeptDraft<Values>(form: string) {
  const open = useOpenPlaces();
  const { organisationId } = useMember();
  return useQuery({
    queryKey: ['draft', organisationId, form],
    queryFn: async (): Promise<KeptDraft<Values>> => {
      const place = await (await open())<Values>(form);
      return { place, draft: await place.read() };
    },
    ...READ_ONCE,
  });
}

/** The kinds of commitment that the member has begun to declare. */
export function useDraftedKinds(): ReadonlySet<string> {
  const open = useOpenPlaces();
  const { organisationId } = useMember();
  const found = useQuery({
    queryKey: ['drafts', organisationId],
    queryFn: async () => {
      const placeOf = await open();
      const places = await Promise.all(
        CATALOGUE.map(async ({ key }) => ({ key, place: await placeOf(key) })),
      );
      return new Set(places.filter(({ place }) => place.has()).map(({ key }) => key));
    },
    ...READ_ONCE,
  });
  return found.data ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

function useOpenPlaces() {
  const { draftKey, formerDraftKey, organisationId } = useMember();
  return async () => {
    const keys = await openDraftKeys(draftKey);
    await sealPlainDrafts(keys, organisationId);
    const former = formerDraftKey === null ? null : await openDraftKeys(formerDraftKey);
    return async <Values>(form: string) => {
      const place = await DraftPlace.open<Values>(keys, organisationId, form);
      if (former) await place.takeOver(await DraftPlace.open<Values>(former, organisationId, form));
      return place;
    };
  };
}
