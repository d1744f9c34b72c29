import { types } from 'pg';

const parseInstant = types.getTypeParser(types.builtins.TIMESTAMPTZ);

/**
 * An instant as answers state it, ISO 8601 in UTC with milliseconds, from the text in which
 * PostgreSQL writes a `timestamptz`. A list of two hundred members has four hundred of them: to
 * make a `Date` of each and to write it again cost more than all the rest of a row.
 */
export function instantText(text: string): string {
  const isInUtc = text.endsWith('+00') && text.charAt(10) === ' ';
  if (!isInUtc) return parseInstant(text).toISOString();
  const milliseconds = text.slice(20, -3).padEnd(3, '0').slice(0, 3);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}
