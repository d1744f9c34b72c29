import { placeOfGroup, type PeerGroup } from '@ancrage/contract/comparison/peer-ladder';
import { epciOf, widerTerritoryOf } from '@ancrage/geography/boundaries';
import type { PeerGroupDto } from './comparison.dto';

/** A group's body, as disclosure control let it out. */
export type GroupBody =
  | {
      readonly members: number;
      readonly firstQuartile: number;
      readonly median: number;
      readonly thirdQuartile: number;
    }
  | { readonly hidden: string };

/** A published group in the names of its territory, sector and size. */
export function publishedGroup({ rung, key }: PeerGroup, body: GroupBody): PeerGroupDto {
  const place = placeOfGroup(key);
  return {
    rung,
    ...territoryOf(place),
    sector: place.sector,
    size: place.size,
    ...('hidden' in body
      ? { members: null, hidden: body.hidden, quartiles: null }
      : {
          members: body.members,
          hidden: null,
          quartiles: {
            firstQuartile: body.firstQuartile,
            median: body.median,
            thirdQuartile: body.thirdQuartile,
          },
        }),
  };
}

function territoryOf({ epci, departement, region }: ReturnType<typeof placeOfGroup>) {
  if (epci !== null) return { level: 'epci', territory: epciOf(epci)?.name ?? epci };
  for (const [level, code] of [
    ['departement', departement],
    ['region', region],
  ] as const) {
    if (code !== null) return { level, territory: widerTerritoryOf(level, code)?.name ?? code };
  }
  return { level: null, territory: null };
}
