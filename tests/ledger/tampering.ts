import type { SeededRandom } from '@ancrage/demo/seeded-random';

/** The columns that a chain binds, by the kind of value they hold. */
export const CHAINED = {
  company_id: 'uuid',
  seq: 'number',
  entry_id: 'uuid',
  subject_type: 'text',
  subject_id: 'uuid',
  action: 'text',
  replaces: 'uuid',
  valid_from: 'date',
  valid_to: 'date',
  recorded_at: 'instant',
  actor: 'uuid',
  reason: 'text',
  payload: 'json',
  text_digest: 'bytes',
  prev_hash: 'bytes',
  hash: 'bytes',
} as const;

/** A column that a chain binds. */
export type Chained = keyof typeof CHAINED;

/** Characters that may stand in the place of another one, by the kind of value. */
const INSTEAD: Readonly<Record<(typeof CHAINED)[Chained], string>> = {
  uuid: '0123456789abcdef',
  number: '0123456789',
  text: 'abcdefghijklmnopqrstuvwxyz',
  date: '0123456789',
  instant: '0123456789',
  json: '0123456789abcdefghijklmnopqrstuvwxyz',
  bytes: '0123456789abcdef',
};

/**
 * A value's text with one byte of it changed into another; null where the column holds nothing
 * that could be. It may still be no value of its type (a 13th month): then another is drawn.
 */
export function oneByteChanged(
  column: Chained,
  text: string | null,
  random: SeededRandom,
): string | null {
  if (text === null || text === '') return null;
  const instead = INSTEAD[CHAINED[column]];
  const places = [...text].flatMap((letter, place) => (instead.includes(letter) ? [place] : []));
  const place = places[random.integer(0, places.length - 1)];
  if (place === undefined) return null;
  const others = [...instead].filter((letter) => letter !== text[place]);
  const letter = others[random.integer(0, others.length - 1)] ?? '0';
  return text.slice(0, place) + letter + text.slice(place + 1);
}
