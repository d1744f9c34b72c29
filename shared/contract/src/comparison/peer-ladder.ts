import { SECTORS, type Sector } from '../company/sector';
import { SIZE_BANDS, type SizeBand } from '../company/size-band';

/** Where a company stands for its comparison, fixed for a civil year; null where it is not known. */
export interface PeerPlace {
  readonly epci: string | null;
  readonly departement: string | null;
  readonly region: string | null;
  readonly sector: Sector | null;
  readonly size: SizeBand | null;
}

/** What the companies of each rung have in common, the nearest rung first (score.md, section 7). */
export const PEER_LADDER = [
  ['epci', 'sector', 'size'],
  ['epci', 'size'],
  ['departement', 'sector'],
  ['region', 'size'],
  [],
] as const satisfies readonly (readonly (keyof PeerPlace)[])[];

/** One group of peers: its rung (0 is the nearest) and what its companies have in common. */
export interface PeerGroup {
  readonly rung: number;
  /** Names it: `epci=200042174;size=from10`; empty for all companies. */
  readonly key: string;
}

/** The groups that a company belongs to, the nearest first. */
export function peerGroupsOf(place: PeerPlace): PeerGroup[] {
  return PEER_LADDER.flatMap((rung, at) => {
    const parts = rung.map((trait) => [trait, place[trait]] as const);
    if (parts.some(([, value]) => value === null)) return [];
    return [{ rung: at, key: parts.map(([trait, value]) => `${trait}=${value}`).join(';') }];
  });
}

/** What the companies of a group have in common, read back from its key. */
export function placeOfGroup(key: string): PeerPlace {
  const parts = new Map(
    key.split(';').flatMap((part) => {
      const [trait = '', value] = part.split('=');
      return value === undefined ? [] : [[trait, value] as const];
    }),
  );
  return {
    epci: parts.get('epci') ?? null,
    departement: parts.get('departement') ?? null,
    region: parts.get('region') ?? null,
    sector: SECTORS.find((sector) => sector === parts.get('sector')) ?? null,
    size: SIZE_BANDS.find(({ key: band }) => band === parts.get('size'))?.key ?? null,
  };
}

/** Where a company stands after a quarter's references were frozen; or why it has no place. */
export const STANDING_STATES = [
  'placed',
  'atOneBound',
  'tooFewMembers',
  'notScored',
  'joinedThisYear',
] as const;

/** A state of standing. */
export type StandingState = (typeof STANDING_STATES)[number];
