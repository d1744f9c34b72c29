import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Vintage of the shipped boundaries (Code officiel géographique), shown beside each place. */
export const BOUNDARIES_VINTAGE = 'COG 2026';

/** A commune of the official geographic code. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  readonly region: string;
  /** SIREN of its EPCI; null for the few communes that belong to none. */
  readonly epciCode: string | null;
  /** Municipal population; null for the uninhabited ones. */
  readonly population: number | null;
}

/** A group of communes with own taxes (EPCI). */
export interface Epci {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly communeCodes: readonly string[];
}

/** A département or a région. */
export interface WiderTerritory {
  readonly level: 'departement' | 'region';
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

/** The levels of a territory of reference, from the finest. */
export const AREA_LEVELS = ['commune', 'ept', 'epci', 'departement', 'region'] as const;

/** A level of territory. */
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** An area that can be a territory of reference. */
export interface Area {
  readonly level: AreaLevel;
  readonly code: string;
  readonly name: string;
  readonly population: number;
  /** The group of communes that a commune or an EPT lies in; null for the others. */
  readonly epciCode: string | null;
}

interface Boundaries {
  readonly communes: ReadonlyMap<string, Commune>;
  readonly epcis: ReadonlyMap<string, Epci>;
  readonly epts: ReadonlyMap<string, Epci>;
  readonly wider: Readonly<Record<WiderTerritory['level'], ReadonlyMap<string, WiderTerritory>>>;
  readonly searchable: readonly { readonly key: string; readonly commune: Commune }[];
}

let loaded: Boundaries | undefined;

/** The commune of an INSEE code, or undefined when the vintage has none. */
export function communeOf(code: string): Commune | undefined {
  return boundaries().communes.get(code);
}

/** The EPCI of a SIREN code, or undefined when the vintage has none. */
export function epciOf(code: string): Epci | undefined {
  return boundaries().epcis.get(code);
}

/** A département or région by its code, or undefined when the vintage has none. */
export function widerTerritoryOf(
  level: WiderTerritory['level'],
  code: string,
): WiderTerritory | undefined {
  return boundaries().wider[level].get(code);
}

/** The région of a département. */
export function regionOf(departement: string): string | undefined {
  for (const commune of boundaries().communes.values()) {
    if (commune.departement === departement) return commune.region;
  }
  return undefined;
}

/**
 * The département and région that an EPCI counts in: those of most of its inhabitants, so that
 * territories nest where an EPCI lies over a border.
 */
export function aroundEpci(
  code: string,
): { readonly departement: string; readonly region: string } | undefined {
  const populations = new Map<string, number>();
  const communes = (epciOf(code)?.communeCodes ?? []).flatMap((one) => communeOf(one) ?? []);
  for (const { departement, population } of communes) {
    populations.set(departement, (populations.get(departement) ?? 0) + (population ?? 0));
  }
  const [most] = [...populations].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const there = communes.find(({ departement }) => departement === most?.[0]);
  return there && { departement: there.departement, region: there.region };
}

/**
 * Communes whose name begins with a text, whatever its accents, hyphens and capitals; the most
 * populous first. An INSEE code finds its commune too.
 */
export function findCommunes(text: string, limit = 12): Commune[] {
  const key = searchKey(text);
  if (key === '') return [];
  const exact = communeOf(text.trim().toUpperCase());
  if (exact) return [exact];
  return boundaries()
    .searchable.filter((entry) => entry.key.startsWith(key))
    .map((entry) => entry.commune)
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .slice(0, limit);
}

/** An area of any level, by its code; undefined when the vintage has none, or it lies in no group. */
export function areaOf(level: AreaLevel, code: string): Area | undefined {
  return areasOf(level).find((area) => area.code === code);
}

/** The areas of a level whose name holds a text, or whose code begins with it; the largest first. */
export function findAreas(level: AreaLevel, text: string, limit = 12): Area[] {
  const key = searchKey(text);
  if (key === '') return [];
  return areasOf(level)
    .filter(({ name, code }) => searchKey(name).includes(key) || code.toLowerCase().startsWith(key))
    .sort((a, b) => b.population - a.population)
    .slice(0, limit);
}

function areasOf(level: AreaLevel): Area[] {
  const { communes, epcis, epts, wider } = boundaries();
  switch (level) {
    case 'commune':
      return [...communes.values()].flatMap(({ code, name, population, epciCode }) =>
        epciCode === null ? [] : [{ level, code, name, population: population ?? 0, epciCode }],
      );
    case 'ept':
      return [...epts.values()].flatMap(
        ({ code, name, population, communeCodes: [first = ''] }) => {
          const epciCode = communeOf(first)?.epciCode ?? null;
          return epciCode === null
            ? []
            : [{ level, code, name: `EPT ${name}`, population, epciCode }];
        },
      );
    case 'epci':
      return [...epcis.values()].map(({ code, name, population }) => ({
        level,
        code,
        name,
        population,
        epciCode: null,
      }));
    case 'departement':
    case 'region':
      return [...wider[level].values()].map((area) => ({ ...area, epciCode: null }));
  }
}

interface RawCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly region: string;
  readonly population?: number;
}

interface RawWider {
  readonly code: string;
  readonly nom: string;
}

interface RawEpci {
  readonly code: string;
  readonly nom: string;
  readonly populationMunicipale: number;
  readonly membres: readonly { readonly code: string }[];
}

/** Read on first use: twelve megabytes of JSON have no place in the start of a process. */
function boundaries(): Boundaries {
  loaded ??= load();
  return loaded;
}

function load(): Boundaries {
  const rawEpcis = read<RawEpci>('epci.json');
  const epciOfCommune = new Map(
    rawEpcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code] as const)),
  );
  const communes = read<RawCommune>('communes.json')
    .filter((raw) => raw.type === 'commune-actuelle')
    .map((raw): Commune => ({
      code: raw.code,
      name: raw.nom,
      departement: raw.departement,
      region: raw.region,
      epciCode: epciOfCommune.get(raw.code) ?? null,
      population: raw.population ?? null,
    }));
  return {
    communes: new Map(communes.map((commune) => [commune.code, commune])),
    epcis: new Map(rawEpcis.map((raw) => [raw.code, epciFrom(raw)])),
    epts: new Map(read<RawEpci>('ept.json').map((raw) => [raw.code, epciFrom(raw)])),
    wider: {
      departement: widerFrom('departement', 'departements.json', communes),
      region: widerFrom('region', 'regions.json', communes),
    },
    searchable: communes.map((commune) => ({ key: searchKey(commune.name), commune })),
  };
}

function epciFrom(raw: RawEpci): Epci {
  return {
    code: raw.code,
    name: raw.nom,
    population: raw.populationMunicipale,
    communeCodes: raw.membres.map((member) => member.code),
  };
}

function widerFrom(level: WiderTerritory['level'], file: string, communes: readonly Commune[]) {
  const populations = new Map<string, number>();
  for (const commune of communes) {
    const code = commune[level];
    populations.set(code, (populations.get(code) ?? 0) + (commune.population ?? 0));
  }
  return new Map(
    read<RawWider>(file).map(
      ({ code, nom }) =>
        [code, { level, code, name: nom, population: populations.get(code) ?? 0 }] as const,
    ),
  );
}

function read<Row>(file: string): Row[] {
  const folder = dirname(require.resolve('@etalab/decoupage-administratif/package.json'));
  return JSON.parse(readFileSync(join(folder, 'data', file), 'utf8')) as Row[];
}

function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/^st(e?)[\s-]/, 'saint$1 ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
