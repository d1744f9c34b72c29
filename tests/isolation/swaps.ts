import { randomBytes, randomUUID } from 'node:crypto';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import type { Route } from '../openapi/document';
import { sampleOf } from '../openapi/wrong-bodies';
import type { Canaries } from './canaries';

/** A request in which one value is another tenant's, and the same with a value of nobody. */
export interface Swap {
  readonly where: string;
  readonly foreign: Asked;
  readonly unknown: Asked;
}

/** A path with its query, and a body where there is one. */
export interface Asked {
  readonly path: string;
  readonly body?: unknown;
  /** The value that was put in. */
  readonly value: string;
}

/** Parameters that no route describes and that a careless one might obey. */
const UNDESCRIBED = ['organisationId', 'companyId', 'sort', 'order', 'filter', 'fields', 'id'];

/** Bodies that pass the shape and reach what looks for the identifiers in them. */
const REACHING: Readonly<Record<string, () => unknown>> = {
  'POST /api/commitments': () => ({
    ...meetingRoom(LAST_QUARTER, 3),
    establishmentId: randomUUID(),
  }),
  'POST /api/evidence/links': () => ({
    targetType: 'realisation',
    targetId: randomUUID(),
    link: 'https://association.example/merci',
    dated: meetingRoom(LAST_QUARTER, 3).from,
    coversFrom: meetingRoom(LAST_QUARTER, 3).from,
    coversTo: meetingRoom(LAST_QUARTER, 3).from,
  }),
};

/** Every place of a route where a value of another tenant can be put. */
export function swapsOf(route: Route, { ids, texts }: Canaries): Swap[] {
  const pairs = [
    ...ids.map((value) => [value, randomUUID()] as const),
    ...texts.filter((text) => text.length <= 120).map((value) => [value, nobodys(value)] as const),
  ];
  const body = bodyOf(route);
  const onPath = (
    route.path.includes('{id}') ? pairs.filter(([value]) => ids.includes(value)) : []
  ).map(([foreign, unknown]) => ({
    where: 'path',
    foreign: { path: filled(route.path, foreign), body, value: foreign },
    unknown: { path: filled(route.path, unknown), body, value: unknown },
  }));
  const path = filled(route.path, randomUUID());
  const inQuery = [...route.query, ...UNDESCRIBED].flatMap((name) =>
    some(pairs, route.query.includes(name) ? 12 : 2).map(([foreign, unknown]) => ({
      where: `query ${name}`,
      foreign: { path: `${path}?${name}=${encodeURIComponent(foreign)}`, body, value: foreign },
      unknown: { path: `${path}?${name}=${encodeURIComponent(unknown)}`, body, value: unknown },
    })),
  );
  const inBody = textPlaces(body).flatMap((place) =>
    some(pairs, route.name.includes('single-sign-on') ? 2 : 5).map(([foreign, unknown]) => ({
      where: `body ${place.join('.')}`,
      foreign: { path, body: put(body, place, foreign), value: foreign },
      unknown: { path, body: put(body, place, unknown), value: unknown },
    })),
  );
  return [...onPath, ...inQuery, ...inBody];
}

/** A body of the route's shape; undefined where it takes none. */
export function bodyOf({ name, body }: Route): unknown {
  return REACHING[name]?.() ?? (body === undefined ? undefined : sampleOf(body));
}

/** A path with an identifier in its place. */
export function filled(path: string, id: string): string {
  return path.replace('{id}', id);
}

/** A text of the same form and length that nobody has. */
function nobodys(text: string): string {
  const letters = randomBytes(text.length).toString('hex');
  return [...text].map((sign, at) => (/[a-z]/.test(sign) ? letters[at] : sign)).join('');
}

/** So many of them, from all over. */
function some<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_one, at) => at % step === 0).slice(0, count);
}

function textPlaces(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => textPlaces(inside, [...path, key]));
}

function put(value: unknown, [key, ...rest]: readonly string[], other: string): unknown {
  if (key === undefined) return other;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const fields = copy as Record<string, unknown>;
  fields[key] = put(fields[key], rest, other);
  return copy;
}
